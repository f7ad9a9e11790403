import type { Instant } from './instant.ts';

/** Why someone cannot be written to: each is the platform's own word, or that we have never met them in Teams. */
export const unreachableReasons = ['blocked', 'notInstalled', 'removed', 'disabledByAdmin', 'notMet'] as const;
export type UnreachableReason = (typeof unreachableReasons)[number];

/** Why a reminder was not needed any more: nobody asks for it, or the person gets it another way. */
export const droppedReasons = ['notAsked', 'paused', 'digest', 'meetingOff', 'deadlinePassed'] as const;
export type DroppedReason = (typeof droppedReasons)[number];

/**
 * One person's message of one reminder, and its fate. `sending` is written before the message leaves; a process that
 * goes away then leaves it behind, and it becomes `unknown`. Nothing but a person's decision sends an unknown one again.
 */
export type DeliveryState =
  | { readonly kind: 'queued'; readonly dueAt: Instant }
  | { readonly kind: 'sending'; readonly since: Instant }
  | {
      readonly kind: 'sent';
      readonly at: Instant;
      readonly conversationId?: string | undefined;
      readonly messageId?: string | undefined;
    }
  | { readonly kind: 'answered'; readonly at: Instant }
  | {
      readonly kind: 'unreachable';
      readonly at: Instant;
      readonly reason: UnreachableReason;
      readonly mentioned?: boolean | undefined;
    }
  | { readonly kind: 'unknown'; readonly since: Instant }
  | { readonly kind: 'failed'; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'dropped'; readonly at: Instant; readonly reason: DroppedReason };

/** What one attempt came to; the HTTP status where the platform answered with an error. */
export interface Try {
  readonly at: Instant;
  readonly outcome: 'sent' | 'throttled' | 'gone' | 'refused' | 'unknown';
  readonly status?: number | undefined;
}

/** What the platform said to an attempt. */
export interface Heard {
  readonly kind: Try['outcome'];
  readonly conversationId?: string | undefined;
  readonly messageId?: string | undefined;
  readonly reason?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** A message without an answer for this long has an unknown fate; longer than any request to Teams may take. */
export const sendingTimeoutMs = 20_000;
/** So often it is tried while Teams asks us to wait: with the back-off, some forty minutes. */
const maxTries = 12;

/** Whether nothing more will happen to it by itself. */
export function isSettled({ kind }: DeliveryState): boolean {
  return kind !== 'queued' && kind !== 'sending';
}

/** Whether its sender has gone away without telling. */
export function isLost(state: DeliveryState, nowMs: number): boolean {
  return state.kind === 'sending' && nowMs - Date.parse(state.since) > sendingTimeoutMs;
}

/** What an attempt makes of it. `tries` counts this one. */
export function afterTry(heard: Heard, tries: number, at: Instant, dueAt: Instant): DeliveryState {
  switch (heard.kind) {
    case 'sent':
      return { kind: 'sent', at, conversationId: heard.conversationId, messageId: heard.messageId };
    case 'throttled':
      return tries < maxTries ? { kind: 'queued', dueAt } : { kind: 'failed', at, reason: 'throttled' };
    case 'unknown':
      return { kind: 'unknown', since: at };
    case 'gone':
      return { kind: 'unreachable', at, reason: 'removed' };
    case 'refused': {
      const reason = unreachableBy(heard.reason);
      return reason ? { kind: 'unreachable', at, reason } : { kind: 'failed', at, reason: heard.reason ?? 'refused' };
    }
  }
}

/**
 * The reason behind a refusal of the platform, where it means that the person cannot be written to
 * (Teams documentation, «Status codes» of proactive messages).
 */
export function unreachableBy(code: string | undefined): UnreachableReason | undefined {
  switch (code) {
    case 'ConversationBlockedByUser':
    case 'MessageWritesBlocked':
      return 'blocked';
    case 'ForbiddenOperationException':
      return 'notInstalled';
    case 'BotNotInConversationRoster':
    case 'ConversationNotFound':
      return 'removed';
    case 'BotDisabledByAdmin':
    case 'NotEnoughPermissions':
      return 'disabledByAdmin';
    default:
      return undefined;
  }
}

/**
 * How long to wait before the next try: never less than the platform asks for, twice as long each time up to five
 * minutes, and up to a quarter more, so that those who were refused together do not come back together.
 * `chance`: 0 to 1.
 */
export function backOffMs(askedMs: number, tries: number, chance: number): number {
  const grownMs = Math.min(1_000 * 2 ** tries, 300_000);
  return Math.ceil(Math.max(askedMs, grownMs) * (1 + chance / 4));
}

/** The secretariat's word on one of unknown fate. Anything else stays as it is. */
export function resolved(state: DeliveryState, decision: 'arrived' | 'resend', at: Instant): DeliveryState {
  if (state.kind !== 'unknown') return state;
  return decision === 'arrived' ? { kind: 'sent', at } : { kind: 'queued', dueAt: at };
}
