import type { Button } from '../action.ts';
import type { Notice } from '../notice.ts';

/** What waits for one person in a meeting: each case with its own buttons. All texts are plain and in their language. */
export interface WaitingData {
  readonly heading: string;
  /** What just happened. */
  readonly notice?: Notice | undefined;
  readonly intro: string;
  /** As many as there is room for are shown. */
  readonly cases: readonly WaitingCase[];
  /** Shown when not all cases had room: answering the first ones makes room for the others. */
  readonly cutNote: string;
  readonly footer?: string | undefined;
}

export interface WaitingCase {
  /** «Sak 71/20», with the meeting where the card is about several. */
  readonly label: string;
  readonly title: string;
  readonly buttons: readonly Button[];
}
