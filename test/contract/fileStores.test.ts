import { expect, test } from 'vitest';
import { findGaps } from './completeness.ts';
import { describeFileStore } from './fileStore.ts';
import { fileStores } from './registry.ts';

for (const { name, make } of fileStores) {
  describeFileStore(`file store: ${name}`, make);
}

test('every listed file store runs the whole contract', ({ task }) => {
  const listed = fileStores.map(({ name }) => `file store: ${name}`);

  expect(findGaps(listed, task.file.tasks)).toEqual([]);
});
