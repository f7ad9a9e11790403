import type { ConversationRef, RosterMember } from './conversation.ts';

/** What is sent: plain text, or an adaptive card with the line that notifications show. */
export type OutgoingMessage =
  | { readonly kind: 'text'; readonly text: string; readonly mentions?: readonly Mention[] | undefined }
  | {
      readonly kind: 'card';
      readonly card: AdaptiveCard;
      readonly summary: string;
      /** What the person may want to write next, as buttons under the box; clients show them in 1:1 chats only. */
      readonly suggestions?: readonly string[] | undefined;
    };

/** A person whose client tells them of the message; the text has `tag` in the place of their name. */
export interface Mention {
  readonly tag: string;
  readonly name: string;
  readonly channelUserId: string;
}

/** An Adaptive Card 1.5 as JSON. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly [property: string]: unknown;
}

/** What became of a send. `unknown`: it may or may not have arrived, and must not be repeated blindly. */
export type SendResult = SendFate & {
  /** The HTTP status of the platform's answer, where it failed with one. */
  readonly status?: number | undefined;
};

type SendFate =
  | { readonly kind: 'sent'; readonly conversationId: string; readonly messageId: string }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number }
  /** The conversation, or the message to update, is not there. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** The platform does not allow it, for example since the bot was removed or blocked. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The way out to people. Tries once and never throws for what the platform answers. */
export interface Messenger {
  /** Posts a new message. In a channel it starts a thread, unless the id names one. */
  post(conversation: ConversationRef, message: OutgoingMessage): Promise<SendResult>;
  /** Writes over a message that was posted before; safe to repeat. */
  update(conversation: ConversationRef, messageId: string, message: OutgoingMessage): Promise<SendResult>;
  /** Everyone in the conversation. Throws `Throttled` or `Unavailable`; `NotFound` when the bot is not in it. */
  roster(conversation: ConversationRef): Promise<readonly RosterMember[]>;
  /** One person in the conversation, or undefined. Throws as {@link Messenger.roster}. */
  findMember(conversation: ConversationRef, channelUserId: string): Promise<RosterMember | undefined>;
  /**
   * The 1:1 chat with a person, created if need be; undefined when the app is not installed for them.
   * Throws as {@link Messenger.roster}; `NotFound` when the platform refuses it for another reason.
   */
  openPersonalChat(near: ConversationRef, channelUserId: string): Promise<ConversationRef | undefined>;
}
