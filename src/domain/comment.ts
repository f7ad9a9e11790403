import type { PartyId, PersonKey } from './cooperation.ts';
import type { Instant } from './instant.ts';
import { plainText } from './plainText.ts';
import { type Refused, refused } from './refusal.ts';

/** What a comment said, since when, and whether that was after the deadline. */
export interface Wording {
  readonly text: string;
  readonly at: Instant;
  readonly late: boolean;
}

/** A member's text on an item: as it was first written, and every later wording. Nothing is ever written over. */
export interface Comment extends Wording {
  readonly id: string;
  readonly itemId: string;
  readonly entraId: string;
  readonly person: PersonKey;
  readonly name: string;
  readonly party?: PartyId | undefined;
  /** Oldest first. */
  readonly edits?: readonly Wording[] | undefined;
}

/** That the author has taken a comment back: a document of its own, so that comments are counted without reading them. */
export interface CommentWithdrawal {
  readonly commentId: string;
  readonly itemId: string;
  readonly entraId: string;
  readonly person: PersonKey;
  readonly at: Instant;
  readonly late: boolean;
}

/** In UTF-16 code units, as the input field counts. About two printed pages. */
export const maxCommentLength = 4000;
/** More edits of one comment are refused, so that a document cannot grow without end. */
export const maxEdits = 50;
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

/** What was first written and each later wording, oldest first; the last one stands. */
export function wordingsOf({ text, at, late, edits = [] }: Comment): readonly Wording[] {
  return [{ text, at, late }, ...edits];
}

/** The wording that stands. */
export function standingWording({ text, at, late, edits }: Comment): Wording {
  return edits?.at(-1) ?? { text, at, late };
}

/** Names the wording that stands: who marks it as a remark for the minutes has not marked what it becomes later. */
export function wordingId({ id, edits = [] }: Comment): string {
  return edits.length === 0 ? id : `${id}:${edits.length}`;
}

export type EditDecision =
  | { readonly kind: 'edited'; readonly comment: Comment }
  | { readonly kind: 'unchanged' | 'overtaken' | 'tooManyEdits' };

/**
 * What an edit does to the comment. `shown` is how many edits the form showed: what was written on an older wording is
 * not put over a newer one. The same text again changes nothing.
 */
export function decideEdit(comment: Comment, shown: number, wording: Wording): EditDecision {
  const { edits = [] } = comment;
  if (standingWording(comment).text === wording.text) return { kind: 'unchanged' };
  if (shown !== edits.length) return { kind: 'overtaken' };
  if (edits.length >= maxEdits) return { kind: 'tooManyEdits' };
  return { kind: 'edited', comment: { ...comment, edits: [...edits, wording] } };
}
