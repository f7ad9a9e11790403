import { afterEach, expect, test, vi } from 'vitest';
import { type Instant, instantOf } from '../../../src/domain/instant.ts';
import { startWorker } from '../../../src/usecases/jobs/worker.ts';
import { startRound } from '../../../src/usecases/reminders/startRound.ts';
import { createVirtualTeams } from './virtualTeams.ts';
import { createReminderWorld, itemId, type ReminderWorld } from './world.ts';

afterEach(() => vi.unstubAllGlobals());

test('each kind of answer from Teams leaves its own trace in the ledger, and only what was not taken is tried again', async () => {
  const world = await createReminderWorld(14, 1);
  const teams = createVirtualTeams(world.time);
  teams.answerOnce('a:1', { status: 403, code: 'ConversationBlockedByUser' });
  teams.answerOnce('a:2', { status: 403, code: 'BotNotInConversationRoster' });
  teams.answerOnce('a:3', { status: 403, code: 'BotDisabledByAdmin' });
  teams.answerOnce('a:4', { status: 412 });
  teams.answerOnce('a:5', { status: 429, retryAfter: '3' });
  teams.answerOnce('a:6', { status: 502, taken: true });
  teams.answerOnce('a:7', { status: 504 });
  teams.answerOnce('a:8', { status: 'hang', taken: true });
  teams.answerOnce('a:9', { status: 403, code: 'ForbiddenOperationException' });
  teams.answerOnce('a:10', { status: 403, code: 'NotEnoughPermissions' });
  teams.answerOnce('a:11', { status: 404, code: 'ConversationNotFound' });
  teams.answerOnce('a:12', { status: 503 });
  teams.answerOnce('a:13', { status: 413, code: 'MessageSizeTooBig' });

  const ledger = await remind(world);

  expect(ledger.map(({ state }) => ('reason' in state ? `${state.kind} ${state.reason}` : state.kind))).toEqual([
    'sent',
    'unreachable blocked',
    'unreachable removed',
    'unreachable disabledByAdmin',
    'sent',
    'sent',
    'unknown',
    'unknown',
    'unknown',
    'unreachable notInstalled',
    'unreachable disabledByAdmin',
    'unreachable removed',
    'sent',
    'failed MessageSizeTooBig',
  ]);
  expect(ledger[4]?.tries.map(({ outcome, status }) => [outcome, status])).toEqual([
    ['throttled', 412],
    ['sent', undefined],
  ]);
  expect(teams.arrived.map(({ conversationId }) => conversationId).toSorted()).toEqual([
    'a:0',
    'a:12',
    'a:4',
    'a:5',
    'a:6',
    'a:8',
  ]);
});

test('someone who has answered before their turn is not reminded, and the ledger says so', async () => {
  const world = await createReminderWorld(3, 1);
  const teams = createVirtualTeams(world.time);
  await startRound(world.deps)(world.round);
  await world.answer(world.members[1]?.key ?? '', itemId(1));

  const ledger = await remind(world);

  // Whoever had answered before the round began was never asked.
  expect(ledger.map(({ person }) => person)).not.toContain(world.members[1]?.key);
  expect(teams.arrived.map(({ conversationId }) => conversationId)).not.toContain('a:1');
});

test('what a dead process left in the middle of sending becomes unknown, and is not sent again', async () => {
  const world = await createReminderWorld(2, 1);
  const { deps, time, round, meeting, members } = world;
  const teams = createVirtualTeams(time);
  const { keys, reminders } = deps.records;
  const [left] = members;
  const since = instantOf(time.nowMs);
  await reminders.deliveries.create(keys.meetingPartition(meeting.id), keys.delivery(round.id, left?.key), {
    ...{ roundId: round.id, body: 'SG', meetingId: meeting.id, byItself: false, tries: [] },
    ...{ person: left?.key ?? '', entraId: left?.entraId, state: { kind: 'sending', since: since as Instant } },
  });

  const ledger = await remind(world);

  expect(ledger.map(({ state }) => state.kind)).toEqual(['unknown', 'sent']);
  expect(teams.arrived.map(({ conversationId }) => conversationId)).toEqual(['a:1']);
});

/** Runs the round to its end; gives the ledger in the order of the members. */
async function remind({ deps, time, round, meeting, members }: ReminderWorld) {
  const { records } = deps;
  const partition = records.keys.meetingPartition(meeting.id);
  await startRound(deps)(round);
  const worker = startWorker(deps, { idlePollMs: 200, drawPublished: () => [], sleep: time.sleep });
  const seen = { isDone: false };
  const watch = async () => {
    while (!seen.isDone) {
      await time.sleep(1_000);
      const found = await records.reminders.rounds.read(partition, records.keys.round(round.id));
      seen.isDone = found?.value.state === 'done';
    }
  };
  void watch();
  await time.until(() => seen.isDone);
  void worker.stop();
  const found = await records.reminders.deliveries.list(partition, records.keys.delivery(round.id));
  const byPerson = new Map(found.map(({ value }) => [value.person, value]));
  return members.flatMap(({ key }) => byPerson.get(key) ?? []);
}
