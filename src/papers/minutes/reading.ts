import type { CaseType } from '../../domain/case.ts';
import type { MeetingReading } from '../agenda/reading.ts';
import type { DecisionAct, DocumentBasics, PaperAccess, ReadingWarning } from '../reading.ts';

/** Someone named in the head of the minutes, as printed. */
export interface AttendeeReading {
  readonly name: string;
  readonly organisation: string | null;
  readonly role: 'leader' | 'member' | 'deputy' | 'observer' | 'secretariat' | 'other';
  /** The member, or the party, whose seat a deputy took. */
  readonly deputyFor: string | null;
  /** When somebody was there for a part only («fra sak 13/26»). */
  readonly note: string | null;
}

/** One vote on a case. */
export interface VoteReading {
  readonly raw: string;
  readonly unanimous: boolean;
  readonly for: number | null;
  readonly against: number | null;
  readonly abstained: number | null;
  /** Decided by the chair's double vote. */
  readonly castingVote: boolean;
}

/** Words that somebody had entered in the minutes, and votes against. */
export interface StatementReading {
  readonly by: string | null;
  readonly text: string;
}

/** What came of a case. */
export type OutcomeKind =
  | 'acknowledged'
  | 'endorsed'
  | 'adopted'
  | 'recommended'
  | 'discussed'
  | 'postponed'
  | 'rejected'
  | 'withdrawn'
  | 'requested';

/** One case of the minutes. */
export interface MinutesCaseReading {
  readonly number: string | null;
  readonly numberRaw: string | null;
  readonly prefix: string | null;
  readonly sequence: number | null;
  readonly year: number | null;
  readonly type: CaseType | null;
  readonly title: string | null;
  readonly formality: boolean;
  readonly access: PaperAccess;
  readonly outcome: OutcomeKind | null;
  /** Everything the decision does, in its order. */
  readonly acts: readonly DecisionAct[];
  /** The final decision as printed; null where the minutes give none. */
  readonly decisionText: string | null;
  readonly decisionPoints: readonly string[];
  readonly proposedDecision: string | null;
  /** What was said and done before the decision. */
  readonly treatment: string | null;
  readonly votes: readonly VoteReading[];
  readonly dissent: readonly StatementReading[];
  readonly statements: readonly StatementReading[];
  readonly disqualified: readonly { readonly name: string; readonly raw: string }[];
  readonly warnings: readonly ReadingWarning[];
}

/** The minutes of a meeting. */
export interface MinutesReading extends DocumentBasics {
  readonly kind: 'minutes';
  readonly meeting: MeetingReading;
  readonly attendance: readonly AttendeeReading[];
  readonly absent: readonly AttendeeReading[];
  readonly cases: readonly MinutesCaseReading[];
  readonly warnings: readonly ReadingWarning[];
}
