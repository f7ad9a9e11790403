import type { Button } from '../action.ts';

/** The answer to a question. All texts are plain and in the reader's language. */
export interface AnswerData {
  readonly heading?: string | undefined;
  readonly lead: string;
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  /** As many as there is room for are shown. */
  readonly rows: readonly AnswerRowData[];
  /** The rows are steps, one after the other. */
  readonly isPath?: boolean | undefined;
  readonly notes: readonly string[];
  /** «Per fredag 13. mars kl. 09.00.» */
  readonly footer?: string | undefined;
  /** At most 6. */
  readonly buttons: readonly Button[];
  /** Shown when not all rows had room. */
  readonly cutNote: string;
}

export interface AnswerRowData {
  readonly text: string;
  readonly detail?: string | undefined;
  /** Where the words of a search were found. */
  readonly passage?: { readonly before: string; readonly match: string; readonly after: string } | undefined;
  /** To the case that the row is about. */
  readonly button?: Button | undefined;
}
