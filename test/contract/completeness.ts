/** A test or a group of tests, as far as we look at it; Vitest's tasks have this shape. */
export interface TaskNode {
  readonly name: string;
  readonly type: string;
  readonly mode: string;
  readonly tasks?: readonly TaskNode[];
}

/**
 * What keeps us from trusting a run: an empty list, a listed suite that is missing or has no tests, and every test
 * that would not run. Empty when all is well.
 */
export function findGaps(listed: readonly string[], tasks: readonly TaskNode[]): readonly string[] {
  if (listed.length === 0) {
    return ['nothing is listed'];
  }
  return listed.flatMap((name) => {
    const tests = tasks.filter((task) => task.name === name).flatMap(testsOf);
    return tests.length === 0 ? [`${name}: no tests`] : tests.filter(isIdle).map((test) => `${name}: ${test.name}`);
  });
}

function testsOf(task: TaskNode): readonly TaskNode[] {
  return task.type === 'test' ? [task] : (task.tasks ?? []).flatMap(testsOf);
}

function isIdle(test: TaskNode): boolean {
  return test.mode === 'skip' || test.mode === 'todo';
}
