import type { Button } from '../action.ts';
import type { Field } from '../field.ts';

/** A form of the secretariat: a meeting, a case, an outcome. All texts are plain. */
export interface FormData {
  readonly heading: string;
  readonly intro?: string | undefined;
  /** Why the form was not taken, or what has changed meanwhile. */
  readonly problem?: string | undefined;
  /** What is there already, to look at while filling it in. */
  readonly lines?: readonly string[] | undefined;
  readonly fields: readonly Field[];
  /** Its data come back together with the fields' ids. */
  readonly send: Button;
  /** Buttons that send no inputs; at most 5. */
  readonly others?: readonly Button[] | undefined;
}
