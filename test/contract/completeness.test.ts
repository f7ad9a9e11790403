import { expect, test } from 'vitest';
import { findGaps, type TaskNode } from './completeness.ts';

test('a listed suite whose tests all run has no gaps', () => {
  const gaps = findGaps(['A'], [suite('A', [suite('part', [leaf('reads', 'run')])])]);

  expect(gaps).toEqual([]);
});

test('an empty list is a gap', () => {
  const gaps = findGaps([], [suite('A', [leaf('reads', 'run')])]);

  expect(gaps).toEqual(['nothing is listed']);
});

test('a listed suite that is missing or has no tests is a gap', () => {
  const gaps = findGaps(['A', 'B'], [suite('A', [])]);

  expect(gaps).toEqual(['A: no tests', 'B: no tests']);
});

test.for(['skip', 'todo'])('a test with mode %s is a gap, however deep it is', (mode) => {
  const gaps = findGaps(['A'], [suite('A', [leaf('reads', 'run'), suite('part', [leaf('writes', mode)])])]);

  expect(gaps).toEqual(['A: writes']);
});

function suite(name: string, tasks: readonly TaskNode[]): TaskNode {
  return { name, type: 'suite', mode: 'run', tasks };
}

function leaf(name: string, mode: string): TaskNode {
  return { name, type: 'test', mode };
}
