import type { Button } from '../action.ts';

/** A form with one text to write: a comment, or why the case should be discussed. All texts are plain. */
export interface TextFormData {
  readonly heading: string;
  readonly title: string;
  /** Who will read the text, and what not to write. */
  readonly notice: string;
  readonly inputLabel: string;
  readonly placeholder: string;
  /** What the client says when the input does not suit it. */
  readonly errorMessage: string;
  /** A hint to the client only: check the text when it comes. */
  readonly maxLength: number;
  /** What is in the input to begin with, for example a text that was refused. */
  readonly value?: string | undefined;
  /** Why the text was refused. */
  readonly problem?: string | undefined;
  /** Its data come back together with `text`. */
  readonly send: Button;
  readonly cancel: Button;
}
