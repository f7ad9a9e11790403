import type { CaseKey, CaseType } from './case.ts';
import type { BodyId, PartyId } from './cooperation.ts';
import type { Instant } from './instant.ts';
import type { MeetingState } from './meeting.ts';

/** Where a case stands: on an agenda to come, waiting for answers, or what came of it. */
export type CaseStatus =
  | 'draft'
  | 'planned'
  | 'open'
  | 'acknowledged'
  | 'discussed'
  | 'adopted'
  | 'amended'
  | 'rejected'
  | 'forwarded'
  | 'closed'
  | 'postponed'
  | 'withdrawn';

/** What an asking person may know of a meeting. */
export interface KnownMeeting {
  readonly id: string;
  readonly body: BodyId;
  /** `YYYY-MM-DD` in the cooperation's time zone. */
  readonly date: string;
  readonly startsAt?: Instant | undefined;
  readonly place?: string | undefined;
  readonly state: MeetingState;
}

interface KnownNumber {
  readonly key: CaseKey;
  /** As printed, for example `71/20`. */
  readonly number: string;
  readonly meetingId: string;
  /** The item on the agenda, for buttons; absent where nothing can be pressed. */
  readonly itemId?: string | undefined;
  /** Of the meeting, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A case that the person may read. */
export interface ReadableCase extends KnownNumber {
  readonly kind: 'readable';
  readonly title: string;
  readonly type: CaseType;
  readonly status: CaseStatus;
  readonly deadline?: Instant | undefined;
  /** Set when others may not read it. */
  readonly legalBasis?: string | undefined;
  readonly paperVersion?: number | undefined;
  /** The wording of the decision in the minutes. */
  readonly outcome?: string | undefined;
}

/** A restricted case as those see it who may not read it: number and legal basis. */
export interface WithheldCase extends KnownNumber {
  readonly kind: 'withheld';
  readonly legalBasis: string;
}

export type KnownCase = ReadableCase | WithheldCase;

/** Someone whose answer is asked for. */
export interface Asked {
  readonly name: string;
  readonly party?: PartyId | undefined;
  readonly isAsker: boolean;
}

/** How the answers to a case stand. */
export interface Standing {
  /** Seats that are asked; undefined when it is not known. */
  readonly total?: number | undefined;
  readonly missing: readonly Asked[];
  /** Those who want the case discussed, by name. */
  readonly wantsDiscussion: readonly string[];
}

export interface KnownComment {
  readonly name: string;
  readonly party?: PartyId | undefined;
  readonly at: Instant;
  readonly text: string;
  /** When the wording that stands was written, if it is not the first. */
  readonly editedAt?: Instant | undefined;
}

/** Comments on a case; `entries` are absent where only their number is known. */
export interface KnownComments {
  readonly count: number;
  readonly entries?: readonly KnownComment[] | undefined;
}

/** A piece of a case's text with the word that was found in it. */
export interface Passage {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Cases found by words, best first. */
export interface Found {
  readonly hits: readonly {
    readonly case: ReadableCase;
    readonly passage?: Passage | undefined;
    /** Every word that was asked for is in it. */
    readonly whole: boolean;
    /** Those of them that are. */
    readonly found: readonly string[];
  }[];
  /** How many there are in all, of those the person may read. */
  readonly total: number;
}
