import type { Button } from '../action.ts';

/** A case paper to read. All texts are plain; headings and text are as the paper has them. */
export interface PaperData {
  readonly heading: string;
  readonly title: string;
  /** Without the proposal. Lines are kept as paragraphs; lines that begin with a bullet stay close together. */
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly proposal?: { readonly label: string; readonly points: readonly string[] } | undefined;
  /** Shown when not all of the text had room: where to read the rest. */
  readonly cutNote: string;
  /** Where the file itself can be opened. */
  readonly original?: { readonly title: string; readonly url: string } | undefined;
  readonly back: Button;
}
