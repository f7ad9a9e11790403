import type { Button } from '../action.ts';
import type { Notice } from '../notice.ts';

/** A case as one person, or a whole group, may see it. All texts are plain and in the reader's language. */
export interface CaseData {
  /** «Sak 71/20 · Orienteringssak». */
  readonly heading: string;
  /** The case's title; of a restricted case its legal basis, for those who may not see more. */
  readonly title: string;
  /** What just happened, or what to mind. */
  readonly notice?: Notice | undefined;
  /** Meeting, deadline and the like; at most 6. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly proposal?: { readonly label: string; readonly points: readonly string[] } | undefined;
  /** The beginning of the paper, and the rest of it behind a button. */
  readonly extract?: { readonly text: string; readonly more?: MoreText | undefined } | undefined;
  /** What pressing the button means. */
  readonly intro?: string | undefined;
  readonly counts?: Counts | undefined;
  /** The reader's own answer so far. */
  readonly answer?: string | undefined;
  readonly deadlinePassed?: string | undefined;
  readonly primary?: Button | undefined;
  /** At most 5. */
  readonly others: readonly Button[];
  /** Small print, for example when the numbers were read. */
  readonly footer?: string | undefined;
  /** Shown when the proposal or the extract had to be cut. */
  readonly cutNote: string;
  readonly refresh?: Refresh | undefined;
}

/** Text that is hidden until asked for, with the titles of the buttons that show and hide it. */
interface MoreText {
  readonly text: string;
  readonly show: string;
  readonly hide: string;
}

/** How many have answered, in words; and as dots where the numbers are given. */
export interface Counts {
  readonly line: string;
  readonly secondary?: string | undefined;
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
}

/** The view of their own that clients fetch by themselves for these people (`29:…` ids; only the first 60 count). */
export interface Refresh {
  readonly verb: string;
  readonly data: Button['data'];
  readonly userIds: readonly string[];
}
