import type { DateRole } from '../reading.ts';

/** A part of a document to look for facts in. */
export interface Passage {
  readonly text: string;
  /** Printed on every page. */
  readonly isNoise?: boolean;
  /** From the head of the paper. */
  readonly isHead?: boolean;
  /** A row of a table of figures. */
  readonly isTable?: boolean;
  /** What a date in it is for, where its label says it. */
  readonly role?: DateRole | undefined;
}
