import type { PartyId, PersonKey } from './cooperation.ts';
import type { Instant } from './instant.ts';
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
  const clean = cleanText(text);
  if (clean === '') return refused({ kind: 'commentEmpty' });
  if (clean.length <= maxCommentLength) return clean;
  return refused({ kind: 'commentTooLong', length: clean.length, limit: maxCommentLength });
}

/** The reason as it is stored, undefined when none was given, or why it is not taken. */
export function checkReason(text: string): string | undefined | Refused {
  const clean = cleanText(text);
  if (clean.length <= maxReasonLength) return clean === '' ? undefined : clean;
  return refused({ kind: 'reasonTooLong', length: clean.length, limit: maxReasonLength });
}

function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      // Overrides of the writing direction, which can make a text read as another.
      .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
      .trim()
  );
}
