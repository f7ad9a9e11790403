/** A test that was run, by the project that ran it. */
export interface Ran {
  readonly project: string;
  /** Its file and its full name. */
  readonly test: string;
}

/** Each test that not all projects have run, once for each that has not; and a project that has run none. */
export function gapsBetween(projects: readonly string[], ran: readonly Ran[]): readonly string[] {
  const tests = new Set(ran.map(({ test }) => test));
  return projects.flatMap((project) => {
    const done = new Set(ran.filter((one) => one.project === project).map(({ test }) => test));
    if (done.size === 0 && tests.size > 0) return [`${project}: nothing was run`];
    return [...tests].filter((test) => !done.has(test)).map((test) => `${project}: ${test}`);
  });
}
