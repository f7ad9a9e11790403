import type { Button } from '../action.ts';

/** The comments on a case. All texts are plain. */
export interface CommentsData {
  readonly heading: string;
  /** In the order to show; as many as there is room for are shown, each whole. */
  readonly entries: readonly CommentEntry[];
  /** Shown when there are none. */
  readonly emptyText: string;
  /** Shown when not all had room. */
  readonly cutNote: string;
  readonly asOf: string;
  /** At most 6. */
  readonly buttons?: readonly Button[] | undefined;
}

/** One comment, at most 4 000 characters of it. */
export interface CommentEntry {
  readonly author: string;
  readonly party?: string | undefined;
  /** Also whether it was late, edited or taken back. */
  readonly when: string;
  readonly text: string;
  /** What the reader may do with it; at most 6. */
  readonly buttons?: readonly Button[] | undefined;
}
