import type { Button } from '../action.ts';

/** A question with a few answers to choose from, such as «Hvilken mener du?». All texts are plain. */
export interface ChoiceData {
  readonly text: string;
  /** One below the other; at most 12 are shown. */
  readonly options: readonly Button[];
}
