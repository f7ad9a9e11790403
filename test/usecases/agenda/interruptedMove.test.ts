import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AgendaItem } from '../../../src/domain/meeting.ts';
import { recusedIn } from '../../../src/domain/seats.ts';
import { meetingChanged } from '../../../src/usecases/jobs/meetingChanged.ts';
import type { MeetingMessage } from '../../../src/usecases/meeting/announceMeeting.ts';
import { agendaOf } from '../../../src/usecases/meetings.ts';
import { fileCase } from '../../../src/usecases/operator/fileCase.ts';
import { change } from '../../../src/usecases/records/change.ts';
import { createUseCases } from '../../../src/usecases/useCases.ts';
import { createInterruptions } from './interruptions.ts';
import { laterDay, members, openYear, secretaries, turnOf } from './year.ts';

const kari = turnOf(secretaries[0]);
const [odd, siri] = [turnOf(members[0]), turnOf(members[1])];
/** More writes than anything here does. */
const mostWrites = 60;

type World = Awaited<ReturnType<Awaited<ReturnType<typeof openWorlds>>>>;
type Act = (world: World) => Promise<{ readonly outcome: object }>;

const postpone: Act = ({ useCases, ref }) => useCases.postponeItem(kari, { ...ref, to: laterDay });
const renumber: Act = ({ useCases, ref }) => useCases.renumberItem(kari, ref);
const recuse: Act = ({ useCases, ref }) => useCases.recuse(odd, { ...ref, recused: true });
const fileAgain: Act = async ({ year, file }) => ({ outcome: await file(year.meeting, 'En annen tekst') });

/** A case is renumbered as a draft, which no member sees. */
const moves = [
  { kind: 'postponed', move: postpone, isPublished: true, acts: [recuse, fileAgain] },
  { kind: 'renumbered', move: renumber, isPublished: false, acts: [fileAgain] },
] as const;

/** SG with its two meetings, in which one case after the other is moved. */
async function openWorlds(isPublished: boolean) {
  const interruptions = createInterruptions();
  const year = await openYear(interruptions.around);
  onTestFinished(year.close);
  // As another process, which does not wait for what this one is about to ask the queue.
  const deps = { ...year.deps, refreshes: async () => undefined };
  const { keys, items } = deps.records;
  const at = { body: 'SG', meetingId: year.meeting.id };

  /** One more case on the first meeting; when it is published, Siri is disqualified in it. */
  return async () => {
    const title = `Årsplan ${randomUUID()}`;
    const added = await year.useCases.addCase(kari, { ...at, title, type: 'orientering' });
    if ('refusal' in added.outcome) throw new Error('Not added');
    const item = added.outcome.items[0] as AgendaItem;
    const ref = { meetingId: item.meetingId, itemId: item.id };
    if (isPublished) {
      await change(items, keys.meetingPartition(ref.meetingId), keys.item(ref.itemId), () => ({
        ...item,
        state: 'open',
      }));
      await year.useCases.recuse(siri, { ...ref, recused: true });
    }
    const { type, access, proposal, extract } = item;
    const file = (meeting: typeof year.meeting, text: string) =>
      fileCase(deps)({ meeting, key: item.key, title, type, access, proposal, extract, sections: [], text });
    interruptions.take();
    return { year, useCases: createUseCases(deps), ref, item, file, interruptions };
  };
}

/** The worker comes: does what was put on the queue, also when it comes twice. */
async function work({ year, interruptions }: World, longestMs?: number): Promise<void> {
  const messages = interruptions.take(longestMs) as readonly MeetingMessage[];
  for (const message of messages) if (message.kind === 'meeting') await meetingChanged(year.deps)(message);
}

/** Where the case is: in one place, to which its number leads, under way nowhere. */
async function whereItIs({ item: { title }, year: { deps, meeting, later } }: World): Promise<AgendaItem> {
  const { keys, cases } = deps.records;
  const all = [...(await agendaOf(deps, meeting.id)), ...(await agendaOf(deps, later.id))].filter(
    (one) => one.title === title,
  );
  const live = all.filter(({ state }) => state === 'draft' || state === 'open');
  expect(all.filter(({ moving }) => moving)).toEqual([]);
  expect(live).toHaveLength(1);
  const [item] = live as [AgendaItem];
  const pointer = await cases.read(keys.casePartition(item.key), keys.case(item.key));
  expect(pointer?.value.meetingId).toBe(item.meetingId);
  for (const old of all.filter((one) => one !== item)) {
    expect(old.postponedTo?.meetingId ?? old.renumberedTo).toBe(old.id === item.id ? item.meetingId : item.number);
  }
  return item;
}

function isMoved({ ref }: World, item: AgendaItem): boolean {
  return item.id !== ref.itemId || item.meetingId !== ref.meetingId;
}

describe.each(moves)('a case that is being $kind', ({ move, isPublished, acts }) => {
  test('is where it was or where it goes after a kill at any write, once the worker has come', async () => {
    const nextCase = await openWorlds(isPublished);
    const places = new Set<boolean>();
    for (let n = 0; ; n++) {
      expect(n).toBeLessThan(mostWrites);
      const world = await nextCase();
      world.interruptions.dieAfter(n);
      const answer = await move(world).catch(() => undefined);
      const wasKilled = world.interruptions.end();

      await work(world);
      const item = await whereItIs(world);

      expect(recusedIn(item)).toEqual(isPublished ? [members[1]] : []);
      places.add(isMoved(world, item));
      if (!wasKilled) expect(isMoved(world, item)).toBe(true);
      // Who was not told that it was done says it again.
      if (!answer && !isMoved(world, item)) {
        await move(world);
        expect(isMoved(world, await whereItIs(world))).toBe(true);
      }
      if (!wasKilled) break;
    }

    expect([...places]).toEqual([false, true]);
  });

  test('gets there although the worker has come before the mark was written and the process is killed after it', async () => {
    const nextCase = await openWorlds(isPublished);
    const world = await nextCase();
    const { keys, items } = world.year.deps.records;
    const isMarked = async () =>
      (await items.read(keys.meetingPartition(world.ref.meetingId), keys.item(world.ref.itemId)))?.value.moving !==
      undefined;
    for (let n = 0; !(await isMarked()); n++) {
      expect(n).toBeLessThan(mostWrites);
      world.interruptions.dieAfter(n);
      await move(world).catch(() => undefined);
      world.interruptions.end();
      world.interruptions.take(1_000);
    }

    await work(world);

    expect(isMoved(world, await whereItIs(world))).toBe(true);
  });

  test.each(acts)('takes along what comes at any moment, or refuses it: %o', async (act) => {
    const nextCase = await openWorlds(isPublished);
    for (let n = 0; ; n++) {
      expect(n).toBeLessThan(mostWrites);
      const world = await nextCase();
      let meanwhile: { readonly outcome: object } | undefined;
      world.interruptions.before(n, async () => {
        meanwhile = await act(world);
      });
      await move(world);
      const hasCome = world.interruptions.end();

      await work(world);
      await checkTaken(world, meanwhile?.outcome);
      if (!hasCome) break;
    }
  });

  test.each(acts)('comes at any moment of something else, which goes along or is refused: %o', async (act) => {
    const nextCase = await openWorlds(isPublished);
    for (let n = 0; ; n++) {
      expect(n).toBeLessThan(mostWrites);
      const world = await nextCase();
      world.interruptions.before(n, async () => {
        await move(world);
      });
      const { outcome } = await act(world);
      const hasCome = world.interruptions.end();

      await work(world);
      await checkTaken(world, outcome);
      if (!hasCome) break;
    }
  });

  /** What was told to be done is on the case, wherever it is now. */
  async function checkTaken(world: World, outcome: object | undefined): Promise<void> {
    const item = await whereItIs(world);
    if (!outcome) return;
    if ('refusal' in outcome) {
      expect(outcome.refusal).toHaveProperty('kind', expect.stringMatching(/^(?:postponedTo|renumbered|closed)$/));
    } else if ('recused' in outcome) {
      expect(recusedIn(item)).toEqual(expect.arrayContaining([members[0], members[1]]));
    } else {
      const { paper } = outcome as { readonly paper: { readonly sha256: string } };
      expect(item.paper.sha256).toBe(paper.sha256);
    }
  }
});

test('a paper that comes under the old number or for the old meeting goes after its case', async () => {
  const world = await (await openWorlds(false))();
  const { useCases, meeting, later, deps } = world.year;
  await useCases.renumberItem(kari, world.ref);
  const renumbered = await world.file(meeting, 'Ny tekst');
  await useCases.postponeItem(kari, { meetingId: meeting.id, itemId: renumbered.item.id, to: laterDay });
  const postponed = await world.file(meeting, 'Enda nyere tekst');
  const { keys, papers } = deps.records;

  expect(renumbered.item.number).not.toBe(world.item.number);
  expect(renumbered.item.paper.version).toBe(2);
  expect(postponed).toMatchObject({ kind: 'newVersion', meeting: { id: later.id }, item: { paper: { version: 3 } } });
  expect(await papers.list(keys.paperPartition(renumbered.item.id), 'v')).toHaveLength(3);
  expect((await whereItIs(world)).paper.version).toBe(3);
});
