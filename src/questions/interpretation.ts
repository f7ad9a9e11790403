import type { CaseType } from '../domain/case.ts';
import type { BodyId, PartyId } from '../domain/cooperation.ts';

/** What a message can be about. */
export type Intent =
  | 'case_status'
  | 'pending_acks'
  | 'my_pending'
  | 'next_meeting'
  | 'meeting_cases'
  | 'case_comments'
  | 'case_history'
  | 'overdue'
  | 'search_topic'
  | 'case_document'
  | 'help'
  | 'smalltalk'
  | 'out_of_scope'
  | 'ack_request'
  | 'comment_request'
  | 'remind_request'
  | 'publish_request'
  | 'refuse';

/** Why something is not done or not answered. */
export type Reason = 'not_orientering' | 'other_user' | 'bulk' | 'vote' | 'unsupported' | 'opinion' | 'other_topic';

/** A case as written: `year` and `body` are null when they are not stated. */
export interface CaseRef {
  readonly seq: number;
  readonly year: number | null;
  readonly body: BodyId | null;
}

/** Which meeting; dates are `YYYY-MM-DD`, months `YYYY-MM`, weeks `YYYY-Www` (ISO 8601), in the cooperation's zone. */
export type MeetingRef =
  | { readonly ref: 'next' | 'last' }
  | { readonly ref: 'date'; readonly date: string }
  | { readonly ref: 'week'; readonly week: string }
  | { readonly ref: 'month'; readonly month: string };

export type Who = { readonly scope: 'me' | 'all' } | { readonly scope: 'org'; readonly value: PartyId };

/**
 * What the bot understood. The names of the fields are a stable format (docs/questions.md); fields that the message
 * says nothing about are absent.
 */
export interface Interpretation {
  readonly intent: Intent;
  readonly case?: CaseRef;
  /** Search words in the form of a dictionary, in Norwegian where the word is known. */
  readonly topic?: string;
  readonly body?: BodyId | null;
  /** Several bodies, in the order of the path. */
  readonly bodies?: readonly BodyId[];
  readonly meeting?: MeetingRef;
  readonly who?: Who;
  readonly case_type?: CaseType;
  /** Both days included. */
  readonly period?: { readonly from?: string; readonly to?: string };
  /** The deadline itself is asked for, or what is due until this day. */
  readonly due?: string;
  /** More than one case fits: the person must be asked. */
  readonly ambiguous?: true;
  /** Something would be written: nothing is before a press on the card that is shown. */
  readonly confirm?: true;
  readonly comment_text?: string;
  readonly help_topic?: 'meaning_acknowledge' | 'case_types' | 'understood';
  readonly requires_role?: 'secretariat';
  readonly reason?: Reason;
}
