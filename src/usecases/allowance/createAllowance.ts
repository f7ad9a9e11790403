import { createHash } from 'node:crypto';
import { earliest, emptyLog, type Priority, recordSend, recordWait } from '../../domain/allowance.ts';
import { epochOf } from '../../domain/instant.ts';
import type { Allowance, Turn } from '../../ports/allowance.ts';
import type { Clock, Sleep } from '../../ports/clock.ts';
import { Conflict } from '../../ports/errors.ts';
import { change } from '../records/change.ts';
import type { Records } from '../records/records.ts';
import { createInOrder } from './inOrder.ts';
import { createTenantSlots } from './tenantSlots.ts';

/** How long a message waits for its conversation before its sender is told to come back. */
const patienceMs = { publish: 30_000, reminder: 10_000, refresh: 1_000 } as const satisfies Record<Priority, number>;

/** What could not be sent for another reason, as to an address of Teams that is no more, is no wish of the conversation. */
const askedToWait: ReadonlySet<number> = new Set([412, 429, 503]);

/**
 * The allowance in the store: what is written down is when each message really leaves, so the limits hold however many
 * replicas there are, as far as their clocks agree (docs/adr/0040-allowance.md).
 */
export function createAllowance(records: Records, clock: Clock, sleep: Sleep): Allowance {
  const { keys } = records;
  const { conversations } = records.allowances;
  const tenant = createTenantSlots(records, clock, sleep);
  const inOrder = createInOrder();
  const nowMs = () => epochOf(clock());

  async function reserve(id: string, priority: Priority): Promise<Turn & { readonly atMs?: number }> {
    const partition = keys.conversationAllowancePartition(id);
    let slotMs: number | undefined;
    for (;;) {
      const found = await conversations.read(partition, keys.conversationAllowance);
      const log = found?.value ?? emptyLog;
      const waitMs = earliest(log, priority, nowMs()) - nowMs();
      if (waitMs > patienceMs[priority]) return { kind: 'later', afterMs: waitMs };
      if (slotMs === undefined || earliest(log, priority, slotMs) > slotMs) {
        if (waitMs > 0) await sleep(waitMs);
        slotMs = await tenant.take(priority);
      }
      const atMs = earliest(log, priority, slotMs);
      if (atMs > slotMs) continue;
      try {
        const next = recordSend(log, atMs);
        if (found) await conversations.replace(partition, keys.conversationAllowance, next, found.etag);
        else await conversations.create(partition, keys.conversationAllowance, next);
        return { kind: 'go', atMs };
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  return {
    async turn(conversationId, priority) {
      const id = idOf(conversationId);
      const { atMs = 0, ...turn } = await inOrder(id, () => reserve(id, priority));
      const waitMs = atMs - nowMs();
      if (turn.kind === 'go' && waitMs > 0) await sleep(waitMs);
      return turn;
    },
    async note({ id, scope }) {
      tenant.note();
      // Nobody sends so much to a single person unasked that it would need to know.
      if (scope === 'personal') return;
      const partition = keys.conversationAllowancePartition(idOf(id));
      const count = (log = emptyLog) => recordSend(log, Math.max(nowMs(), log.recent.at(-1) ?? 0));
      await change(conversations, partition, keys.conversationAllowance, count);
    },
    async heard({ id, scope }, result) {
      if (result.kind !== 'throttled' || !askedToWait.has(result.status ?? 0)) return;
      const untilMs = nowMs() + result.retryAfterMs;
      const partition = keys.conversationAllowancePartition(idOf(id));
      await change(conversations, partition, keys.conversationAllowance, (log = emptyLog) => recordWait(log, untilMs));
      // A 1:1 chat is far from its own limit: it is the tenant's that was meant.
      if (scope === 'personal' && result.status === 429) await tenant.pauseUntil(untilMs);
    },
  };
}

/** A channel's threads share the channel's allowance. Ids of conversations may hold anything, and be long. */
function idOf(conversationId: string): string {
  const [root = conversationId] = conversationId.split(';');
  return createHash('sha256').update(root).digest('hex').slice(0, 32);
}
