import { epochOf, type Instant, instantOf } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import { PortError } from '../../ports/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { Queue } from '../../ports/queue.ts';

/** Asks for the posted cards of an item (or `agendaPost`) to be brought up to date a moment later. */
export type RefreshRequests = (meetingId: string, itemId: string) => Promise<void>;

/** The queue's message for it: cards whose state was read at or after `dueAt` need no refresh. */
export interface RefreshMessage {
  readonly kind: 'refresh';
  readonly meetingId: string;
  readonly itemId: string;
  readonly dueAt: Instant;
}

/** Answers within one window share one refresh: at most one update of a card a second. */
const windowMs = 1_000;

/**
 * Requests refreshes before the answer is written, so that a crash in between cannot lose them.
 * All requests that fall due at the same time are the same message, which is sent once by each process.
 * A queue that is down does not stop the answer: the periodic sweep brings the card up to date.
 */
export function createRefreshRequests(queue: Queue, clock: Clock, log: Log): RefreshRequests {
  const underway = new Map<string, { readonly dueMs: number; readonly sent: Promise<void> }>();

  return async (meetingId, itemId) => {
    const nowMs = epochOf(clock());
    const dueMs = Math.ceil((nowMs + windowMs) / windowMs) * windowMs;
    const key = `${meetingId}|${itemId}`;
    const earlier = underway.get(key);
    if (earlier?.dueMs === dueMs) return earlier.sent;

    for (const [old, { dueMs: due }] of underway) if (due < nowMs) underway.delete(old);
    const message: RefreshMessage = { kind: 'refresh', meetingId, itemId, dueAt: instantOf(dueMs) };
    const sent = queue.enqueue(message, dueMs - nowMs).catch((error: unknown) => {
      underway.delete(key);
      if (!(error instanceof PortError)) throw error;
      log.warn({ error: error.name }, 'A refresh could not be enqueued; the sweep will do it');
    });
    underway.set(key, { dueMs, sent });
    return sent;
  };
}
