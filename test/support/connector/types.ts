/** A person in the make-believe tenant. */
export interface Person {
  readonly channelUserId: string;
  readonly entraId: string;
  readonly name: string;
  readonly email?: string;
  readonly upn?: string;
  readonly locale?: string;
  /** Of their own, for people who share a channel from another. */
  readonly tenantId?: string;
  readonly userRole?: 'user' | 'guest';
}

/** A chat, a channel, or a thread of a channel (`…;messageid=…`). */
export interface Place {
  readonly id: string;
  readonly scope: 'personal' | 'group' | 'channel';
  readonly teamId?: string;
}

/** A JSON object whose fields the test will look into. */
export type Json = { readonly [field: string]: unknown };

/** A message as Teams would show it now, and all that it was before. */
export interface RecordedMessage {
  readonly conversationId: string;
  readonly id: string;
  /** Oldest first; the last one is what is seen. */
  readonly versions: readonly Json[];
}

/** One thing the bot did, in the order it did them. */
export interface Happening {
  readonly kind: 'post' | 'update';
  readonly conversationId: string;
  readonly messageId: string;
  readonly activity: Json;
}

/** What the next matching request meets. `applied`: the request takes effect all the same. */
export type Fault = {
  readonly on?: 'send' | 'update' | 'create' | 'members';
  readonly applied?: boolean;
  /** Only requests whose body holds this text. */
  readonly holding?: string;
} & (
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      /** As the header: seconds, or an HTTP date. */
      readonly retryAfter?: string;
      /** `nested`: `{errorCode, message: '{"subCode":…}'}`. */
      readonly shape?: 'usual' | 'nested';
    }
  | {
      /** Takes effect, and is answered with 202 and nothing. */
      readonly kind: 'mute';
    }
  | { readonly kind: 'hang' }
  | { readonly kind: 'cut' }
);
