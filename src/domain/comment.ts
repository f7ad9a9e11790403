import type { PartyId, PersonKey } from './cooperation.ts';
import type { Instant } from './instant.ts';
import { plainText } from './plainText.ts';
import { type Refused, refused } from './refusal.ts';

/** A member's text on an item. Edits and withdrawals are entries of their own. */
export interface Comment {
  readonly id: string;
  readonly itemId: string;
  readonly entraId: string;
  readonly person: PersonKey;
  readonly name: string;
  readonly party?: PartyId | undefined;
  readonly text: string;
  readonly at: Instant;
  readonly late: boolean;
}

/** In UTF-16 code units, as the input field counts. About two printed pages. */
export const maxCommentLength = 4000;
/** The reason for wanting a case discussed is a remark to the chair, not a contribution. */
export const maxReasonLength = 500;

/** The text as it is stored: one form of Unicode, no control characters, no blank ends; or why it is not taken. */
export function checkComment(text: string): string | Refused {
  const clean = plainText(text);
  if (clean === '') return refused({ kind: 'commentEmpty' });
  if (clean.length <= maxCommentLength) return clean;
  return refused({ kind: 'commentTooLong', length: clean.length, limit: maxCommentLength });
}

/** The reason as it is stored, undefined when none was given, or why it is not taken. */
export function checkReason(text: string): string | undefined | Refused {
  const clean = plainText(text);
  if (clean.length <= maxReasonLength) return clean === '' ? undefined : clean;
  return refused({ kind: 'reasonTooLong', length: clean.length, limit: maxReasonLength });
}
