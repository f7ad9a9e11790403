import type { Allowance } from '../../ports/allowance.ts';
import type { Sleep } from '../../ports/clock.ts';
import type { Messenger } from '../../ports/messenger.ts';

/** So often an answer is tried in all; nobody waits for one that comes later than that. */
const maxTries = 3;
const longestWaitMs = 10_000;

/**
 * The messenger for answers to people. They wait for nobody, but count in their conversation, so that what nobody has
 * asked for makes room. One that Teams has not taken is sent again when Teams says so, as long as that is soon.
 */
export function answeringMessenger(messenger: Messenger, allowance: Allowance, sleep: Sleep): Messenger {
  return {
    ...messenger,
    async post(conversation, message) {
      for (let tries = 1; ; tries += 1) {
        // A store that fails keeps no answer back: it may be the very thing that the person is told of.
        const noted = allowance.note(conversation).catch(() => undefined);
        const [result] = await Promise.all([messenger.post(conversation, message), noted]);
        await allowance.heard(conversation, result).catch(() => undefined);
        const isOver = result.kind !== 'throttled' || tries === maxTries || result.retryAfterMs > longestWaitMs;
        if (isOver) return result;
        await sleep(result.retryAfterMs);
      }
    },
  };
}
