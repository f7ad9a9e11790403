/** Everything that is wrong with a file, as sentences that say where it is and what to do. */
export interface Faults {
  readonly faults: readonly string[];
}

/** Where something is in the file: keys and positions from 0. */
export type Path = readonly PropertyKey[];

/** One thing that is wrong. The sentence goes on from the path: `is missing`. */
export interface Fault {
  readonly path: Path;
  readonly sentence: string;
}

/** The path as people write it: `members[3].seats[0].body`. */
export function printPath(path: Path): string {
  if (path.length === 0) return 'the file';
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}
