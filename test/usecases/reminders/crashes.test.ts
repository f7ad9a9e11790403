import { afterEach, expect, test, vi } from 'vitest';
import type { DeliveryState } from '../../../src/domain/delivery.ts';
import type { Deps } from '../../../src/usecases/deps.ts';
import { requestSweep } from '../../../src/usecases/jobs/sweep.ts';
import { startWorker } from '../../../src/usecases/jobs/worker.ts';
import { unknownNotices } from '../../../src/usecases/posts/unknownNotices.ts';
import { deliver } from '../../../src/usecases/reminders/deliver.ts';
import { resolveDelivery } from '../../../src/usecases/reminders/resolveDelivery.ts';
import { runRound } from '../../../src/usecases/reminders/runRound.ts';
import { startRound } from '../../../src/usecases/reminders/startRound.ts';
import { createVirtualTeams, teamsUrl, type VirtualTeams } from './virtualTeams.ts';
import { createReminderWorld, type ReminderWorld } from './world.ts';

afterEach(() => vi.unstubAllGlobals());

/** A reminder to one member, and the secretary who is told of it. */
interface Scene extends ReminderWorld {
  readonly teams: VirtualTeams;
}

test('a reminder that is sent again is queued before it is asked for, so that nobody comes to it too early', async () => {
  const scene = await sceneWithUnknown();
  const { queue } = scene.deps;
  const statesThen: string[] = [];
  const enqueue: Deps['queue']['enqueue'] = async (...given) => {
    statesThen.push(await stateOf(scene));
    return queue.enqueue(...given);
  };

  await inTime(scene, resend({ ...scene.deps, queue: { ...queue, enqueue } }, scene));

  expect(statesThen).toEqual(['queued', 'queued']);
});

test('wherever «send på nytt» is cut off, the reminder is sent once, or can be chosen again', async () => {
  const ends = await whereverItDies(sceneWithUnknown, resend);

  expect(ends.filter(({ state, got }) => state !== (got === 1 ? 'sent' : 'unknown'))).toEqual([]);
  expect(new Set(ends.map(({ got }) => got))).toEqual(new Set([0, 1]));
  // That it has arrived is no news, and what nobody knows of was told already.
  expect(new Set(ends.map(({ told }) => told))).toEqual(new Set([1]));
});

test('a reminder that is sent again and cut off on its way is told anew', async () => {
  const scene = await sceneWithUnknown();
  await inTime(scene, resend(scene.deps, scene));
  const { deps } = scene;
  const post = () => new Promise<never>(() => undefined);
  void deliver({ ...deps, messenger: { ...deps.messenger, post } })(messageTo(scene));

  await letPass(scene);

  expect(await stateOf(scene)).toBe('unknown');
  expect(gotBy(scene, scene.secretary.chatId)).toBe(2);
});

test('wherever the telling is cut off, the secretary has it once, or decides whether it has arrived', async () => {
  const ends = await whereverItDies(sceneThatIsSent, async (deps, { meeting, round }) => {
    await runRound(deps)({ kind: 'round', body: 'SG', meetingId: meeting.id, roundId: round.id });
  });

  expect(ends.filter(({ told, asked }) => told > 1 || (asked === 0 && told !== 1))).toEqual([]);
  expect(ends.map(({ asked }) => asked)).toContain(1);
  expect(ends.filter(({ told, asked }) => told === 1 && asked === 0).length).toBeGreaterThan(2);
});

/** How it is when everything has come to rest. */
interface End {
  readonly state: string;
  /** How many reminders the member got. */
  readonly got: number;
  /** How many summaries the secretary got, and of how many nobody knows whether they arrived. */
  readonly told: number;
  readonly asked: number;
}

/** A process does it and dies at the first thing it asks for, at the second, and so on; each time another follows. */
async function whereverItDies(
  begin: () => Promise<Scene>,
  act: (deps: Deps, scene: Scene) => Promise<unknown>,
): Promise<readonly End[]> {
  const ends: End[] = [];
  for (const seen = { isThrough: false }; !seen.isThrough; ) {
    const scene = await begin();
    const { deps, death } = scene.dying(ends.length);
    const through = act(deps, scene).then(() => {
      seen.isThrough = true;
    });
    await inTime(scene, Promise.race([through, death]));
    await letPass(scene);
    const asked = await unknownNotices(scene.deps)(scene.meeting);
    ends.push({
      state: await stateOf(scene),
      got: gotBy(scene, chatOf(scene)),
      told: gotBy(scene, scene.secretary.chatId),
      asked: asked.length,
    });
  }
  return ends;
}

/** Teams has not said whether the reminder arrived, and the secretary was told so. */
async function sceneWithUnknown(): Promise<Scene> {
  const scene = await newScene();
  scene.teams.answerOnce(chatOf(scene), { status: 504 });
  await letPass(scene);
  return scene;
}

/** The reminder was sent, and nobody was told of it yet. */
async function sceneThatIsSent(): Promise<Scene> {
  const scene = await newScene();
  const { deps, meeting, round } = scene;
  await inTime(scene, runRound(deps)({ kind: 'round', body: 'SG', meetingId: meeting.id, roundId: round.id }));
  await inTime(scene, deliver(deps)(messageTo(scene)));
  return scene;
}

async function newScene(): Promise<Scene> {
  const world = await createReminderWorld(1, 1);
  const scene = { ...world, teams: createVirtualTeams(world.time) };
  await inTime(scene, world.addSecretary());
  await inTime(scene, startRound(world.deps)(world.round));
  return scene;
}

/** Some minutes, in which a bot runs. */
async function letPass({ deps, time }: Scene): Promise<void> {
  const endMs = time.nowMs + 6 * 60_000;
  await requestSweep(deps);
  const worker = startWorker(deps, { idlePollMs: 5_000, drawPublished: () => [], sleep: time.sleep });
  await time.until(() => time.nowMs >= endMs);
  void worker.stop();
}

async function resend(deps: Deps, scene: Scene): Promise<void> {
  const { meeting, round, secretary } = scene;
  const { chatId, entraId } = secretary;
  const chat = { id: chatId, scope: 'personal', tenantId: 't', serviceUrl: teamsUrl } as const;
  const turn = {
    actor: { tenantId: 't', entraId, channelUserId: `29:${chatId}` },
    conversation: chat,
    correlationId: 'test',
  };
  const input = { meetingId: meeting.id, roundId: round.id, person: messageTo(scene).person };
  await resolveDelivery(deps)({ kind: 'press', ...turn } as never, { ...input, decision: 'resend' });
}

function messageTo({ meeting, round, members }: Scene) {
  return { kind: 'remind', meetingId: meeting.id, roundId: round.id, person: members[0]?.key ?? '' } as const;
}

function chatOf({ members }: Scene): string {
  return members[0]?.chatId ?? '';
}

function gotBy({ teams }: Scene, chatId: string): number {
  return teams.arrived.filter(({ conversationId }) => conversationId === chatId).length;
}

async function stateOf({ deps, meeting, round, members }: Scene): Promise<DeliveryState['kind']> {
  const { keys, reminders } = deps.records;
  const key = keys.delivery(round.id, members[0]?.key);
  const found = await reminders.deliveries.read(keys.meetingPartition(meeting.id), key);
  if (!found) throw new Error('There is no delivery');
  return found.value.state.kind;
}

/** Waits for it while the clock goes on. */
async function inTime<T>({ time }: Scene, work: Promise<T>): Promise<T> {
  const state = { is: false };
  const watched = work.finally(() => {
    state.is = true;
  });
  await time.until(() => state.is);
  return watched;
}
