import type { Priority } from '../domain/allowance.ts';
import type { ConversationRef } from './conversation.ts';
import type { SendResult } from './messenger.ts';

/** `later`: not within the time that a message of this priority waits for; nothing was used. */
export type Turn = { readonly kind: 'go' } | { readonly kind: 'later'; readonly afterMs: number };

/**
 * What the platform lets us send, shared by all replicas. Every message that nobody has just asked for takes its turn;
 * an answer to somebody goes at once, and is noted. All three may throw `Throttled` or `Unavailable`.
 */
export interface Allowance {
  /** Waits until the conversation may be written to, and gives `go`: the message must be sent at once. */
  turn(conversationId: string, priority: Priority): Promise<Turn>;
  /** Counts an answer that is on its way. */
  note(conversation: Pick<ConversationRef, 'id' | 'scope'>): Promise<void>;
  /** To be told what became of every message: when the platform asks us to wait, everyone does. */
  heard(conversation: Pick<ConversationRef, 'id' | 'scope'>, result: SendResult): Promise<void>;
}
