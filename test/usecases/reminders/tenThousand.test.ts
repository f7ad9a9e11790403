import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { startWorker } from '../../../src/usecases/jobs/worker.ts';
import { startRound } from '../../../src/usecases/reminders/startRound.ts';
import { createVirtualTeams } from './virtualTeams.ts';
import { createReminderWorld, itemId } from './world.ts';

afterEach(() => vi.unstubAllGlobals());

test('a round of 10 000 takes at most a twentieth longer than Teams’ limits make possible, breaks none, and reminds nobody who has answered', {
  timeout: 1_800_000,
}, async () => {
  const world = await createReminderWorld(10_000, 1);
  const { time, deps, members, round, meeting } = world;
  const teams = createVirtualTeams(time);
  const startMs = time.nowMs;
  const answeredMs = new Map<string, number>();
  // Every fiftieth answers while the round is on its way: some before their turn, some after it.
  for (const [index, { key, chatId }] of members.entries()) {
    if (index % 50 !== 7) continue;
    void time.sleep(((index * 7_919) % 10_000) * 21).then(async () => {
      await world.answer(key, itemId(1));
      answeredMs.set(chatId, time.nowMs);
    });
  }
  await startRound(deps)(round);
  const worker = startWorker(deps, { idlePollMs: 200, drawPublished: () => [], sleep: time.sleep });

  const state = async () => (await deps.records.reminders.rounds.read(partition, roundKey))?.value.state;
  const partition = deps.records.keys.meetingPartition(meeting.id);
  const roundKey = deps.records.keys.round(round.id);
  const seen = { isDone: false };
  const watch = async () => {
    while (!seen.isDone) {
      await time.sleep(2_000);
      seen.isDone = (await state()) === 'done';
    }
  };
  void watch();
  await time.until(() => seen.isDone && answeredMs.size === 200);
  onTestFinished(() => void worker.stop());

  const lastMs = Math.max(...teams.arrived.map(({ atMs }) => atMs));
  const possibleMs = (teams.arrived.length / 50) * 1_000;
  const late = teams.arrived.filter(
    ({ conversationId, leftMs }) => leftMs > (answeredMs.get(conversationId) ?? Infinity),
  );
  expect(teams.refused).toBe(0);
  expect(lastMs - startMs).toBeLessThanOrEqual(possibleMs * 1.05);
  expect(late).toEqual([]);
  expect(teams.mostInFlight).toBeLessThanOrEqual(16);
  expect(new Set(teams.arrived.map(({ conversationId }) => conversationId)).size).toBe(teams.arrived.length);
  const ledger = await deps.records.reminders.deliveries.list(partition, deps.records.keys.delivery(round.id));
  const kinds = Map.groupBy(ledger, ({ value }) => value.state.kind);
  expect(kinds.get('sent')).toHaveLength(teams.arrived.length);
  expect((kinds.get('answered') ?? []).length + teams.arrived.length).toBe(ledger.length);
  expect(teams.arrived.length).toBeGreaterThan(9_700);
});
