import { expect, test } from 'vitest';
import { findGaps } from './completeness.ts';
import { describeQueue } from './queue.ts';
import { queues } from './registry.ts';

for (const { name, make } of queues) {
  describeQueue(`queue: ${name}`, make);
}

test('every listed queue runs the whole contract', ({ task }) => {
  const listed = queues.map(({ name }) => `queue: ${name}`);

  expect(findGaps(listed, task.file.tasks)).toEqual([]);
});
