import type { Button } from '../action.ts';

/** A case that someone has inserted into a chat: nothing but what everyone may read. All texts are plain. */
export interface InsertedData {
  /** «Sak 71/20 i styringsgruppen». */
  readonly heading: string;
  readonly text: string;
  /** Shows the reader's own view; clients press it by themselves where they can. */
  readonly button: Button;
}
