import type { Button } from '../action.ts';

/** A list: my cases, help, what a publication or a roster sync did. All texts are plain. */
export interface LinesData {
  readonly heading: string;
  readonly intro?: string | undefined;
  /** As many as there is room for are shown. */
  readonly rows: readonly LinesRow[];
  /** At most 6. */
  readonly buttons?: readonly Button[] | undefined;
  readonly footer?: string | undefined;
  /** Shown when not all rows had room. */
  readonly cutNote: string;
}

/** One row of the list. */
export interface LinesRow {
  readonly text: string;
  readonly detail?: string | undefined;
  /** About this row alone, such as the answer to a case that waits. */
  readonly buttons?: readonly Button[] | undefined;
}
