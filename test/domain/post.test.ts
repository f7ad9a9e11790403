import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochOf } from '../../src/domain/instant.ts';
import { isOfUnknownFate, isToBePosted, type PostState, sendingTimeoutMs } from '../../src/domain/post.ts';
import { anyInstant } from './arbitraries.ts';

const anyState: fc.Arbitrary<PostState> = fc.oneof(
  anyInstant.map((since): PostState => ({ kind: 'sending', since })),
  anyInstant.map((since): PostState => ({ kind: 'unknown', since })),
  fc.constantFrom<PostState[]>(
    { kind: 'posted', conversationId: '19:a', messageId: '1' },
    { kind: 'failed', reason: 'gone' },
    { kind: 'unlinked' },
  ),
);

describe('a post', () => {
  it('is never both to be sent by itself and of unknown fate: then a person must say', () => {
    fc.assert(
      fc.property(anyState, anyInstant, (state, now) => {
        expect(isToBePosted(state) && isOfUnknownFate(state, epochOf(now))).toBe(false);
      }),
    );
  });

  it('is sent when it never was, or is known not to have arrived; not otherwise', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(isToBePosted(state)).toBe(state.kind === 'failed');
      }),
    );
    expect(isToBePosted(undefined)).toBe(true);
  });

  it('that is being sent is waited for as long as a request may take, and then is of unknown fate', () => {
    fc.assert(
      fc.property(anyInstant, (since) => {
        const sending: PostState = { kind: 'sending', since };

        expect(isOfUnknownFate(sending, epochOf(since) + sendingTimeoutMs)).toBe(false);
        expect(isOfUnknownFate(sending, epochOf(since) + sendingTimeoutMs + 1)).toBe(true);
      }),
    );
  });
});
