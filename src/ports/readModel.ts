import type { BodyId } from '../domain/cooperation.ts';
import type { Found, KnownCase, KnownComments, KnownMeeting, ReadableCase, Standing } from '../domain/known.ts';

/** A case number as asked: without a year or a body, any. */
export interface AskedNumber {
  readonly sequence: number;
  readonly year?: number | undefined;
  readonly body?: BodyId | undefined;
}

/** What to look for; dates are `YYYY-MM-DD`, both included. */
export interface AskedWords {
  readonly words: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
}

/**
 * What one person may know, at the time of asking. Whoever implements it leaves out, before anything is handed over,
 * all that the person (and everyone who reads along) may not see: an answer built from it cannot leak.
 * Throws the port errors of the store.
 */
export interface ReadModel {
  /** Cases with the number, in the order of the path; without a year those of the newest year that has any. */
  numbered(number: AskedNumber): Promise<readonly KnownCase[]>;
  /** All meetings, oldest first. */
  meetings(): Promise<readonly KnownMeeting[]>;
  /** A meeting's agenda in its order. */
  agenda(meetingId: string): Promise<readonly KnownCase[]>;
  /** Undefined when the person may not know who has answered, or no one is asked. */
  standing(of: ReadableCase): Promise<Standing | undefined>;
  /** Undefined when the person may not read them. */
  comments(of: ReadableCase): Promise<KnownComments | undefined>;
  /** The cases of the same matter through the bodies, oldest first; at least the case itself. */
  path(of: ReadableCase): Promise<readonly KnownCase[]>;
  /** Open orientation cases in the bodies whose answers the person may follow, the nearest deadline first. */
  open(): Promise<readonly ReadableCase[]>;
  search(asked: AskedWords): Promise<Found>;
  /** Whether the person may do it with the case: decides only which card is offered. */
  allows(action: 'acknowledge' | 'comment', of: ReadableCase): boolean;
}
