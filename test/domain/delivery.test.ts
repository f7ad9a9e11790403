import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterTry,
  backOffMs,
  type DeliveryState,
  type Heard,
  isLost,
  isSettled,
  resolved,
  unreachableBy,
} from '../../src/domain/delivery.ts';
import type { Instant } from '../../src/domain/instant.ts';

const at = '2026-12-01T09:00:00.000Z' as Instant;
const later = '2026-12-01T09:05:00.000Z' as Instant;

describe('what an attempt makes of a delivery', () => {
  test.each<[Heard, DeliveryState]>([
    [
      { kind: 'sent', conversationId: 'a:1', messageId: '7' },
      { kind: 'sent', at, conversationId: 'a:1', messageId: '7' },
    ],
    [
      { kind: 'throttled', retryAfterMs: 9_000 },
      { kind: 'queued', dueAt: later },
    ],
    [
      { kind: 'unknown', reason: 'timeout' },
      { kind: 'unknown', since: at },
    ],
    [
      { kind: 'gone', reason: 'ConversationNotFound' },
      { kind: 'unreachable', at, reason: 'removed' },
    ],
    [
      { kind: 'refused', reason: 'ConversationBlockedByUser' },
      { kind: 'unreachable', at, reason: 'blocked' },
    ],
    [
      { kind: 'refused', reason: 'MessageWritesBlocked' },
      { kind: 'unreachable', at, reason: 'blocked' },
    ],
    [
      { kind: 'refused', reason: 'ForbiddenOperationException' },
      { kind: 'unreachable', at, reason: 'notInstalled' },
    ],
    [
      { kind: 'refused', reason: 'BotNotInConversationRoster' },
      { kind: 'unreachable', at, reason: 'removed' },
    ],
    [
      { kind: 'refused', reason: 'BotDisabledByAdmin' },
      { kind: 'unreachable', at, reason: 'disabledByAdmin' },
    ],
    [
      { kind: 'refused', reason: 'MessageSizeTooBig' },
      { kind: 'failed', at, reason: 'MessageSizeTooBig' },
    ],
  ])('%j', (heard, state) => {
    expect(afterTry(heard, 1, at, later)).toEqual(state);
  });

  test('a Teams that keeps asking to wait is given up on', () => {
    expect(afterTry({ kind: 'throttled' }, 12, at, later)).toEqual({ kind: 'failed', at, reason: 'throttled' });
  });

  test('a word of Teams that means nothing to us says nothing of the person', () => {
    expect(unreachableBy('SomethingNew')).toBeUndefined();
    expect(unreachableBy(undefined)).toBeUndefined();
  });
});

test('nothing that is settled is ever sent again but what the secretariat decides to', () => {
  const state = fc.constantFrom<DeliveryState>(
    { kind: 'queued', dueAt: at },
    { kind: 'sending', since: at },
    { kind: 'sent', at },
    { kind: 'answered', at },
    { kind: 'unreachable', at, reason: 'blocked' },
    { kind: 'unknown', since: at },
    { kind: 'failed', at, reason: 'x' },
    { kind: 'dropped', at, reason: 'paused' },
  );
  fc.assert(
    fc.property(state, fc.constantFrom('arrived', 'resend'), (before, decision) => {
      const after = resolved(before, decision, later);

      if (before.kind !== 'unknown') expect(after).toBe(before);
      else expect(after.kind).toBe(decision === 'resend' ? 'queued' : 'sent');
      expect(isSettled(after) || after.kind === 'queued' || after.kind === 'sending').toBe(true);
    }),
  );
});

test('a send counts as lost only when no request could still be under way', () => {
  const sending = { kind: 'sending', since: at } as const;

  expect(isLost(sending, Date.parse(at) + 10_000)).toBe(false);
  expect(isLost(sending, Date.parse(at) + 20_001)).toBe(true);
  expect(isLost({ kind: 'queued', dueAt: at }, Date.parse(later))).toBe(false);
});

test('backing off never takes less than Teams asks for, grows, and ends at a few minutes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 600_000 }),
      fc.integer({ min: 0, max: 20 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (askedMs, tries, chance) => {
        const waitMs = backOffMs(askedMs, tries, chance);

        expect(waitMs).toBeGreaterThanOrEqual(askedMs);
        expect(backOffMs(askedMs, tries + 1, chance)).toBeGreaterThanOrEqual(waitMs);
        expect(waitMs).toBeLessThanOrEqual(Math.ceil(Math.max(askedMs, 300_000) * 1.25));
      },
    ),
  );
});
