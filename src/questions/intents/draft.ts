import type { Interpretation } from '../interpretation.ts';

/** What a message means by its words alone, before it is held against what there is. */
export interface Draft extends Omit<Interpretation, 'case' | 'meeting' | 'period' | 'body' | 'bodies'> {
  /** No rule fits: whether it is about a case at all is settled by a search. */
  readonly isUnclear?: true;
  /** The topic may be words that only say how it is asked: it counts when a search finds it. */
  readonly isGuess?: true;
  /** The body is part of the answer even when none is said. */
  readonly asksForBody?: true;
  /** In which way the dates of the message are meant. */
  readonly dates?: 'meeting' | 'period' | 'due';
  /** What to take when no date is said. */
  readonly meetingElse?: 'next' | 'last';
}
