import { type Priority, tenantIntervalMs } from '../../domain/allowance.ts';
import { epochOf } from '../../domain/instant.ts';
import type { Clock, Sleep } from '../../ports/clock.ts';
import { Conflict } from '../../ports/errors.ts';
import { change } from '../records/change.ts';
import type { Versioned } from '../records/collection.ts';
import type { Records } from '../records/records.ts';
import type { TenantAllowance } from './records.ts';

/** A replica takes so many slots of the tenant's allowance at once, if as many wait: a third of a second's. */
const maxSlice = 16;
/** Slots are leased no earlier than this before the first of them, so that what goes first can still come between. */
const aheadMs = 200;
/** A refresh that has waited so long goes before others. */
const patienceMs = 5_000;
/** What left longer ago takes nothing from anyone. */
const windowMs = 1_000;

export interface TenantSlots {
  /** The epoch time in milliseconds at which the next message may leave: publishing and reminders before refreshes. */
  take(priority: Priority): Promise<number>;
  /** A message has left without one: those that come then leave room for it. */
  note(): void;
  /** Nobody takes a slot before then. */
  pauseUntil(ms: number): Promise<void>;
}

interface Waiting {
  readonly priority: Priority;
  readonly sinceMs: number;
  readonly give: (slotMs: number) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Slots of the tenant's allowance, evenly spaced. Replicas lease slices of them from one document, each as many as it
 * has messages waiting; while one lease is on its way the next messages gather.
 */
export function createTenantSlots(records: Records, clock: Clock, sleep: Sleep): TenantSlots {
  const { allowances, keys } = records;
  const waiting: Waiting[] = [];
  const state = { isLeasing: false, known: undefined as Versioned<TenantAllowance> | undefined };
  let notedMs: readonly number[] = [];

  async function leaseAll(): Promise<void> {
    while (waiting.length > 0) {
      try {
        const count = Math.min(waiting.length, maxSlice);
        const startMs = await lease(count);
        for (const [index, { give }] of takeFirst(count).entries()) give(startMs + Math.ceil(index * tenantIntervalMs));
        const waitMs = startMs + count * tenantIntervalMs - aheadMs - epochOf(clock());
        if (waitMs > 0) await sleep(waitMs);
      } catch (error) {
        for (const { fail } of waiting.splice(0)) fail(error);
      }
    }
    state.isLeasing = false;
  }

  function takeFirst(count: number): readonly Waiting[] {
    const nowMs = epochOf(clock());
    const isLast = ({ priority, sinceMs }: Waiting) => priority === 'refresh' && nowMs - sinceMs < patienceMs;
    const ordered = [...waiting.filter((one) => !isLast(one)), ...waiting.filter(isLast)];
    const first = ordered.slice(0, count);
    for (const one of first) waiting.splice(waiting.indexOf(one), 1);
    return first;
  }

  /** Gives the first of so many slots. */
  async function lease(count: number): Promise<number> {
    for (;;) {
      const current = state.known ?? (await allowances.tenant.read(keys.allowancePartition, keys.tenantAllowance));
      const startMs = Math.max(epochOf(clock()), current?.value.nextMs ?? 0);
      try {
        const recent = notedMs.filter((ms) => ms > epochOf(clock()) - windowMs);
        const nextMs = startMs + Math.ceil((count + recent.length) * tenantIntervalMs);
        state.known = await write({ nextMs }, current);
        notedMs = [];
        return startMs;
      } catch (error) {
        state.known = undefined;
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  function write(next: TenantAllowance, current: Versioned<TenantAllowance> | undefined) {
    const { tenant } = allowances;
    return current
      ? tenant.replace(keys.allowancePartition, keys.tenantAllowance, next, current.etag)
      : tenant.create(keys.allowancePartition, keys.tenantAllowance, next);
  }

  return {
    take: (priority) =>
      new Promise((give, fail) => {
        waiting.push({ priority, sinceMs: epochOf(clock()), give, fail });
        if (state.isLeasing) return;
        state.isLeasing = true;
        void leaseAll();
      }),
    note: () => {
      const nowMs = epochOf(clock());
      notedMs = [...notedMs.filter((ms) => ms > nowMs - windowMs), nowMs];
    },
    async pauseUntil(ms) {
      state.known = undefined;
      await change(allowances.tenant, keys.allowancePartition, keys.tenantAllowance, (current) =>
        (current?.nextMs ?? 0) >= ms ? undefined : { nextMs: ms },
      );
    },
  };
}
