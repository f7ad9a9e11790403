import { expect, test } from 'vitest';
import { findGaps } from './completeness.ts';
import { describeDocumentStore } from './documentStore.ts';
import { describeFileStore } from './fileStore.ts';
import { describeQueue } from './queue.ts';
import { documentStores, fileStores, queues } from './registry.ts';

for (const { name, make } of documentStores) {
  describeDocumentStore(`document store: ${name}`, make);
}

for (const { name, make } of queues) {
  describeQueue(`queue: ${name}`, make);
}

for (const { name, make } of fileStores) {
  describeFileStore(`file store: ${name}`, make);
}

test('every listed document store runs the whole contract', ({ task }) => {
  const listed = documentStores.map(({ name }) => `document store: ${name}`);

  expect(findGaps(listed, task.file.tasks)).toEqual([]);
});

test('every listed queue runs the whole contract', ({ task }) => {
  const listed = queues.map(({ name }) => `queue: ${name}`);

  expect(findGaps(listed, task.file.tasks)).toEqual([]);
});

test('every listed file store runs the whole contract', ({ task }) => {
  const listed = fileStores.map(({ name }) => `file store: ${name}`);

  expect(findGaps(listed, task.file.tasks)).toEqual([]);
});
