import { expect, test } from 'vitest';
import { findGaps } from './completeness.ts';
import { describeDocumentStore } from './documentStore.ts';
import { documentStores } from './registry.ts';

for (const { name, make } of documentStores) {
  describeDocumentStore(`document store: ${name}`, make);
}

test('every listed document store runs the whole contract', ({ task }) => {
  const listed = documentStores.map(({ name }) => `document store: ${name}`);

  expect(findGaps(listed, task.file.tasks)).toEqual([]);
});
