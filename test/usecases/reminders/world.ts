import { join } from 'node:path';
import { parseCooperation } from '../../../src/adapters/config/cooperationText.ts';
import { createSqliteDeadLetters } from '../../../src/adapters/sqlite/deadLetters.ts';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import { createSqliteQueue } from '../../../src/adapters/sqlite/queue.ts';
import { TeamsBotAdapter } from '../../../src/adapters/teams/botAdapter.ts';
import { createTeamsMessenger } from '../../../src/adapters/teams/messenger.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import type { AgendaItem, Meeting } from '../../../src/domain/meeting.ts';
import type { DocumentStore } from '../../../src/ports/documentStore.ts';
import type { Queue } from '../../../src/ports/queue.ts';
import { createAllowance } from '../../../src/usecases/allowance/createAllowance.ts';
import type { Deps } from '../../../src/usecases/deps.ts';
import { createRecords } from '../../../src/usecases/records/records.ts';
import { inParallel } from '../../../src/usecases/reminders/inParallel.ts';
import type { Round } from '../../../src/usecases/reminders/types.ts';
import { openForTest, tempFolder } from '../../adapters/sqlite/tempFolder.ts';
import { membersOfSg } from '../../faults/members.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';
import { createVirtualTime, type VirtualTime } from '../../support/virtualTime.ts';
import { noFiles } from '../noFiles.ts';
import { noReminders } from '../noReminders.ts';
import { teamsUrl as serviceUrl } from './virtualTeams.ts';

/** How often the store and the queue were asked for what. */
export type Counts = Record<string, number>;

/** A meeting of a body of this size on a clock of its own, with the real way out to Teams. */
export interface ReminderWorld {
  readonly time: VirtualTime;
  readonly deps: Deps;
  readonly meeting: Meeting;
  readonly round: Round;
  readonly counts: Counts;
  /** Someone of the secretariat, once they are known in Teams. */
  readonly secretary: { readonly entraId: string; readonly chatId: string };
  /** What a process has that dies when it has asked the store, the queue or Teams for so many things. */
  dying(calls: number): { readonly deps: Deps; readonly death: Promise<void> };
  /** Who is who: the chat of each member, and their Entra id. */
  readonly members: readonly { readonly key: string; readonly entraId: string; readonly chatId: string }[];
  /** The member takes the case to orientation, at this moment of the world's clock. */
  answer(key: string, itemId: string): Promise<void>;
  /** Lets the secretary be known, with a 1:1 chat. */
  addSecretary(): Promise<void>;
}

/** Makes one, in a SQLite file unless another store is given; everyone has a 1:1 chat already. */
export async function createReminderWorld(seats: number, cases: number, other?: DocumentStore): Promise<ReminderWorld> {
  const time = createVirtualTime('2026-12-01T09:00:00.000Z' as Instant);
  const database = openForTest(join(tempFolder(), 'data.db'));
  // Nobody pulls the plug here, and waiting for the disk was more than half of what these tests took.
  database.prepare('PRAGMA synchronous = OFF').run();
  const counts: Counts = {};
  const store = counted(time, counts, other ?? createSqliteStore(database));
  const queue = countedQueue(time, counts, createSqliteQueue(database, time.clock));
  const { members: people, secretary: staff, yaml } = membersOfSg(seats);
  const cooperation = parseCooperation(yaml);
  if ('faults' in cooperation) throw new Error(cooperation.faults.join('\n'));
  const records = createRecords(store, 't');
  const { keys } = records;
  const meeting: Meeting = {
    id: 'SG-2026-12-18',
    body: 'SG',
    startsAt: '2026-12-18T09:00:00.000Z' as Instant,
    place: 'Bergen',
    deadline: '2026-12-15T11:00:00.000Z' as Instant,
    state: 'published',
    publishedAt: '2026-12-01T08:00:00.000Z' as Instant,
  };
  await records.meetings.create(keys.bodyPartition('SG'), keys.meeting(meeting.id), meeting);
  for (let n = 1; n <= cases; n += 1) {
    const item = itemOf(meeting, n);
    await records.items.create(keys.meetingPartition(meeting.id), keys.item(item.id), item);
  }
  const members = people.map(({ email = '', entraId }, index) => ({ key: email, entraId, chatId: `a:${index}` }));
  const meet = async ({ key: person, entraId, chatId }: (typeof members)[number]) => {
    const chat = { id: chatId, scope: 'personal', tenantId: 't', serviceUrl } as const;
    const channelUserId = `29:${chatId}`;
    await records.claims.create(keys.claimPartition, keys.claim(person), { person, entraId, channelUserId });
    await records.people.create(keys.personPartition(entraId), keys.person, { entraId, person, channelUserId, chat });
  };
  await inParallel(members, 500, meet);
  const secretary = { key: staff.email ?? '', entraId: staff.entraId, chatId: 'a:secretary' };
  const log = createMemoryLog();
  const deps: Deps = {
    cooperation,
    records,
    clock: time.clock,
    sleep: time.sleep,
    queue,
    deadLetters: createSqliteDeadLetters(database, time.clock),
    refreshes: async () => undefined,
    messenger: createTeamsMessenger(new TeamsBotAdapter({ kind: 'none' }), log),
    allowance: createAllowance(records, time.clock, time.sleep),
    presenter: {
      sharedItem: () => ({ kind: 'text', text: 'sak' }),
      agenda: () => ({ kind: 'text', text: 'saksliste' }),
      newVersion: () => ({ kind: 'text', text: 'endret' }),
    } as unknown as Deps['presenter'],
    ...noReminders,
    ...noFiles(cooperation),
    acknowledgementSentence: () => 'Lest.',
    log,
  } as Deps;
  const at = time.clock();
  for (const name of Object.keys(counts)) delete counts[name];

  return {
    time,
    deps,
    meeting,
    counts,
    members,
    secretary,
    addSecretary: () => meet(secretary),
    dying(calls) {
      const { promise: death, resolve } = Promise.withResolvers<void>();
      const left = { calls, die: resolve };
      const mortal = <T extends object>(part: T): T => dyingPart(part, left);
      const dyingRecords = createRecords(mortal(store), 't');
      const allowance = createAllowance(dyingRecords, time.clock, time.sleep);
      const own = { records: dyingRecords, queue: mortal(queue), messenger: mortal(deps.messenger), allowance };
      return { deps: { ...deps, ...own }, death };
    },
    round: { id: 'r', body: 'SG', meetingId: meeting.id, createdAt: at, dueAt: at, state: 'waiting' },
    async answer(key, itemId) {
      const member = members.find((one) => one.key === key);
      if (!member) throw new Error(`No member ${key}`);
      const paper = { version: 1, sha256: 'abc' };
      const given = {
        at: time.clock(),
        late: false,
        paper,
        role: 'member',
        language: 'nb',
        sentence: 'Lest.',
      } as const;
      const history = { itemId, entraId: member.entraId, person: key, name: key };
      const entries = [{ answer: 'acknowledged', ...given } as const];
      const response = keys.response(itemId, member.entraId);
      await records.responses.create(keys.meetingPartition(meeting.id), response, { ...history, entries });
    },
  };
}

/** The id of the n-th case. */
export function itemId(n: number): string {
  return `SG-2026-${n}`;
}

function itemOf({ id: meetingId, startsAt, place, deadline }: Meeting, n: number): AgendaItem {
  return {
    id: itemId(n),
    meetingId,
    key: { body: 'SG', year: 2026, sequence: n },
    number: `${n}/26`,
    position: n,
    type: 'orientering',
    title: `Sak ${n}`,
    access: { kind: 'open' },
    state: 'open',
    startsAt,
    place,
    deadline,
    paper: { version: 1, sha256: 'abc' },
    proposal: [],
    extract: '',
  };
}

function counted(time: VirtualTime, counts: Counts, store: DocumentStore): DocumentStore {
  const count = <T>(name: string, work: Promise<T>) => {
    counts[name] = (counts[name] ?? 0) + 1;
    return time.during(work);
  };
  return {
    read: (...given) => count('read', store.read(...given)),
    create: (...given) => count('create', store.create(...given)),
    replace: (...given) => count('replace', store.replace(...given)),
    list: (...given) => count('list', store.list(...given)),
    remove: (...given) => count('remove', store.remove(...given)),
    count: (...given) => count('count', store.count(...given)),
  };
}

function countedQueue(time: VirtualTime, counts: Counts, queue: Queue): Queue {
  const count = <T>(name: string, work: Promise<T>) => {
    counts[name] = (counts[name] ?? 0) + 1;
    return time.during(work);
  };
  return {
    enqueue: (...given) => count('enqueue', queue.enqueue(...given)),
    receive: (...given) => count('receive', queue.receive(...given)),
    complete: (...given) => count('complete', queue.complete(...given)),
    extend: (...given) => count('extend', queue.extend(...given)),
    release: (...given) => count('release', queue.release(...given)),
    bury: (...given) => count('bury', queue.bury(...given)),
  };
}

/** Answers as long as calls are left, which it shares with other parts; then never again. */
function dyingPart<T extends object>(part: T, left: { calls: number; readonly die: () => void }): T {
  return new Proxy(part, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => {
        left.calls -= 1;
        if (left.calls >= 0) return Reflect.apply(method, target, given);
        left.die();
        return new Promise(() => undefined);
      };
    },
  });
}
