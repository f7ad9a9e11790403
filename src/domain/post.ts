import type { Instant } from './instant.ts';

/**
 * A card in a conversation, and what is known of it.
 * `sending`: the process went away between deciding to send and hearing the answer; whether the card is there
 * is not known, so it is never sent again by itself.
 */
export type PostState =
  | { readonly kind: 'sending'; readonly since: Instant }
  | { readonly kind: 'posted'; readonly conversationId: string; readonly messageId: string }
  | { readonly kind: 'unknown'; readonly since: Instant }
  | { readonly kind: 'failed'; readonly reason: string }
  /** The secretariat says that it arrived, but we do not know its id and cannot keep it current. */
  | { readonly kind: 'unlinked' };

/** A send without an answer for this long counts as unknown; longer than any request may take. */
export const sendingTimeoutMs = 60_000;

/** Whether a post must not be repeated without asking: its fate is not known. */
export function isOfUnknownFate(state: PostState, nowMs: number): boolean {
  return state.kind === 'unknown' || (state.kind === 'sending' && nowMs - Date.parse(state.since) > sendingTimeoutMs);
}

/** Whether publishing again shall post the card: never sent, or known not to have arrived. */
export function isToBePosted(state: PostState | undefined): boolean {
  return state === undefined || state.kind === 'failed';
}
