import { expect, test } from 'vitest';
import type { ConversationRef } from '../../../src/ports/conversation.ts';
import type { Messenger, SendResult } from '../../../src/ports/messenger.ts';
import { answeringMessenger } from '../../../src/usecases/allowance/answering.ts';
import { unlimited } from '../unlimited.ts';

const chat: ConversationRef = { id: '19:sg', scope: 'group', tenantId: 't', serviceUrl: 'https://teams.example.test/' };
const busy = { kind: 'throttled', retryAfterMs: 2_000 } as const;
const sent = { kind: 'sent', conversationId: chat.id, messageId: '1' } as const;

test.each([
  ['that Teams asks us to wait with is sent when it says so', [busy, sent], 'sent', 2, [2_000]],
  ['is given up when Teams goes on asking', [busy, busy, busy, sent], 'throttled', 3, [2_000, 2_000]],
  ['that would come too late to be read is not waited for', [{ ...busy, retryAfterMs: 60_000 }], 'throttled', 1, []],
  ['that may have arrived is not repeated', [{ kind: 'unknown', reason: 'HTTP 502' }, sent], 'unknown', 1, []],
] as const)('an answer %s', async (_what, results, outcome, noted, waits) => {
  const left: SendResult[] = [...results];
  const seen = { noted: [] as string[], waits: [] as number[] };
  const post = async () => left.shift() ?? sent;
  const messenger = answeringMessenger(
    { post } as unknown as Messenger,
    { ...unlimited, note: async ({ id }) => void seen.noted.push(id) },
    async (ms) => void seen.waits.push(ms),
  );

  const result = await messenger.post(chat, { kind: 'text', text: 'Svar' });

  expect(result.kind).toBe(outcome);
  expect(seen.noted).toHaveLength(noted);
  expect(seen.waits).toEqual(waits);
});
