import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import type { Priority } from '../../../src/domain/allowance.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import type { Allowance } from '../../../src/ports/allowance.ts';
import { createAllowance } from '../../../src/usecases/allowance/createAllowance.ts';
import { createRecords } from '../../../src/usecases/records/records.ts';
import { openForTest, tempFolder } from '../../adapters/sqlite/tempFolder.ts';
import { createLimits } from '../../support/connector/limits.ts';
import { createVirtualTime, type VirtualTime } from '../../support/virtualTime.ts';

const chat = '19:sg@thread.v2';

test('three replicas that write to 150 chats at once send as fast as the tenant may, and never faster', async () => {
  const { time, replicas } = setUp(3);
  const limits = createLimits(() => time.nowMs);
  const startMs = time.nowMs;
  let sent = 0;
  for (let n = 0; n < 150; n += 1) {
    void take(replicas[n % 3], `a:${n}`, 'reminder').then(() => {
      expect(limits.take(`a:${n}`)).toBeUndefined();
      sent += 1;
    });
  }

  await time.until(() => sent === 150);

  expect(time.nowMs - startMs).toBeLessThanOrEqual(3_000 * 1.05);
});

test('three replicas that write to one chat keep its limits together', async () => {
  const { time, replicas } = setUp(3);
  const limits = createLimits(() => time.nowMs);
  let sent = 0;
  for (let n = 0; n < 20; n += 1) {
    void take(replicas[n % 3], chat, 'publish').then(() => {
      expect(limits.take(chat)).toBeUndefined();
      sent += 1;
    });
  }

  await time.until(() => sent === 20);
});

test('answers to people go at once, and what is published and refreshed meanwhile makes room for them', async () => {
  const { time, replicas } = setUp(2);
  const limits = createLimits(() => time.nowMs);
  const state = { answered: 0 };
  const sending = async (replica: Allowance | undefined, priority: Priority) => {
    while (state.answered < 40) {
      if ((await replica?.turn(chat, priority))?.kind === 'go') limits.take(chat);
      await time.sleep(100);
    }
  };
  const answering = async () => {
    for (; state.answered < 40; state.answered += 1) {
      await time.sleep(3_000);
      limits.take(chat);
      await replicas[1]?.note({ id: chat, scope: 'group' });
    }
  };
  void sending(replicas[0], 'publish');
  void sending(replicas[1], 'refresh');
  void answering();

  await time.until(() => state.answered === 40);

  expect(limits.refused).toBe(0);
});

test('publishing and reminders go before refreshes that wait for the tenant’s allowance', async () => {
  const { time, replicas } = setUp(1);
  const order: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    void take(replicas[0], `19:card-${n}`, 'refresh').then(() => order.push('refresh'));
    void take(replicas[0], `a:${n}`, 'reminder').then(() => order.push('reminder'));
  }

  await time.until(() => order.length === 80);

  // Some of the first slots were leased before all had asked.
  expect(order.lastIndexOf('reminder')).toBeLessThan(54);
});

test('a refresh that would have to wait is told when to come back, and takes nothing', async () => {
  const { time, replicas } = setUp(1);
  let sent = 0;
  for (let n = 0; n < 6; n += 1) void take(replicas[0], chat, 'publish').then(() => (sent += 1));
  await time.until(() => sent === 6);

  const turn = await outcome(time, replicas[0]?.turn(chat, 'refresh'));

  expect(turn).toMatchObject({ kind: 'later' });
});

test('when Teams asks to wait, every replica leaves that conversation alone, and no other', async () => {
  const { time, replicas } = setUp(2);
  const startMs = time.nowMs;
  const throttled = { kind: 'throttled', retryAfterMs: 9_000, status: 429 } as const;
  await outcome(time, replicas[0]?.heard({ id: chat, scope: 'group' }, throttled));

  await outcome(time, take(replicas[1], '19:other', 'publish'));
  const otherMs = time.nowMs - startMs;
  await outcome(time, take(replicas[1], chat, 'publish'));

  expect(otherMs).toBeLessThan(100);
  expect(time.nowMs - startMs).toBeGreaterThanOrEqual(9_000);
});

test.each([undefined, 401])('what fails for another reason than haste (%s) keeps nobody waiting', async (status) => {
  const { time, replicas } = setUp(1);
  const startMs = time.nowMs;
  const failed = { kind: 'throttled', retryAfterMs: 30_000, status } as const;
  await outcome(time, replicas[0]?.heard({ id: chat, scope: 'group' }, failed));

  await outcome(time, take(replicas[0], chat, 'publish'));

  expect(time.nowMs - startMs).toBeLessThan(100);
});

test('a 429 in a 1:1 chat, which is far from its own limit, means the tenant’s: everyone waits', async () => {
  const { time, replicas } = setUp(2);
  const startMs = time.nowMs;
  const throttled = { kind: 'throttled', retryAfterMs: 3_000, status: 429 } as const;
  await outcome(time, replicas[0]?.heard({ id: 'a:1', scope: 'personal' }, throttled));

  await outcome(time, take(replicas[1], 'a:2', 'reminder'));

  expect(time.nowMs - startMs).toBeGreaterThanOrEqual(3_000);
});

/** So many replicas on one store. */
function setUp(count: number): { readonly time: VirtualTime; readonly replicas: readonly Allowance[] } {
  const time = createVirtualTime('2026-12-01T09:00:00.000Z' as Instant);
  const store = createSqliteStore(openForTest(join(tempFolder(), 'data.db')));
  const watched: typeof store = {
    read: (...given) => time.during(store.read(...given)),
    create: (...given) => time.during(store.create(...given)),
    replace: (...given) => time.during(store.replace(...given)),
    remove: (...given) => time.during(store.remove(...given)),
    list: (...given) => time.during(store.list(...given)),
    count: (...given) => time.during(store.count(...given)),
  };
  const replica = () => createAllowance(createRecords(watched, 't'), time.clock, time.sleep);
  return { time, replicas: Array.from({ length: count }, replica) };
}

/** Asks until it is one's turn. */
async function take(replica: Allowance | undefined, conversation: string, priority: Priority): Promise<void> {
  const turn = await replica?.turn(conversation, priority);
  if (turn?.kind !== 'go') throw new Error(`No turn: ${turn?.kind}`);
}

async function outcome<T>(time: VirtualTime, work: Promise<T> | undefined): Promise<T | undefined> {
  const settled = { is: false };
  const watched = work?.finally(() => (settled.is = true));
  await time.until(() => settled.is);
  return watched;
}
