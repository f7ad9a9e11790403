import type { PartyId } from '../../domain/cooperation.ts';
import type { Instant } from '../../domain/instant.ts';
import type { KnownMeeting, Passage, ReadableCase } from '../../domain/known.ts';
import type { Voice } from '../../text/voice.ts';

/** A button under an answer. */
export type Next =
  | { readonly kind: 'case'; readonly does: CaseAction; readonly case: ReadableCase }
  /** Asks another question, in the person's own words; without a title the button says it. */
  | { readonly kind: 'ask'; readonly question: string; readonly title?: string | undefined };

export type CaseAction = 'show' | 'missing' | 'comments' | 'paper';

/** One line of an answer, such as a case of an agenda. */
export interface AnswerRow {
  readonly text: string;
  readonly detail?: string | undefined;
  /** In place of a detail: where the words of a search were found. */
  readonly passage?: Passage | undefined;
  readonly next?: readonly Next[] | undefined;
}

/** What a person is answered, in their language. All texts are plain. */
export interface Answer {
  /** What it is about, above the answer; absent where the answer says it all. */
  readonly heading?: string | undefined;
  /** The answer itself. */
  readonly lead: string;
  /** How many of how many have answered. */
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  readonly rows?: readonly AnswerRow[] | undefined;
  /** The rows are steps, each after the one above. */
  readonly isPath?: boolean | undefined;
  readonly notes?: readonly string[] | undefined;
  /** Whether the answer tells how things stand, so that the time of asking belongs to it. */
  readonly isState?: boolean | undefined;
  readonly next?: readonly Next[] | undefined;
  /** A card of its own stands in place of the answer: nothing is written before a press on it. */
  readonly card?:
    | { readonly kind: 'acknowledge' | 'comment'; readonly case: ReadableCase; readonly text?: string | undefined }
    | { readonly kind: 'remind'; readonly of: ReadableCase | KnownMeeting; readonly party?: PartyId | undefined }
    | { readonly kind: 'publish'; readonly meeting: KnownMeeting }
    | undefined;
}

/** The whole answer as plain text: for notifications, screen readers and the command line. */
export function plainText(answer: Answer, voice: Voice, now: Instant): string {
  const { heading, lead, rows = [], notes = [] } = answer;
  const lines = [
    ...(heading === undefined ? [] : [heading]),
    lead,
    ...rows.map(
      ({ text, detail, passage }) =>
        `- ${[text, detail ?? passageText(passage)].filter((part) => part !== '').join('. ')}`,
    ),
    ...notes,
    ...(answer.isState ? [asOfText(voice, now)] : []),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function passageText(passage: Passage | undefined): string {
  return passage ? `${passage.before}${passage.match}${passage.after}` : '';
}

/** «Per fredag 13. mars 2026 kl. 09.00.» */
export function asOfText({ say, moment }: Voice, now: Instant): string {
  return say('ask.asOf', { moment: moment(now) });
}
