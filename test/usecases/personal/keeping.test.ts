import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiskFileStore } from '../../../src/adapters/files/diskStore.ts';
import { openDatabase, type SqliteDatabase } from '../../../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import { createSqlitePartitions } from '../../../src/adapters/sqlite/partitions.ts';
import { createSqliteQueue } from '../../../src/adapters/sqlite/queue.ts';
import { epochOf, type Instant, instantOf } from '../../../src/domain/instant.ts';
import type { AllowanceRecords } from '../../../src/usecases/allowance/records.ts';
import type { Deps } from '../../../src/usecases/deps.ts';
import { feedHash } from '../../../src/usecases/meeting/calendar.ts';
import { housekeeping } from '../../../src/usecases/personal/housekeeping.ts';
import { createRecords, type Keys, type Records } from '../../../src/usecases/records/records.ts';
import type { Draft } from '../../../src/usecases/records/types.ts';
import type { ReminderRecords } from '../../../src/usecases/reminders/records.ts';
import { openSetting, type Setting } from '../setting.ts';

/** Each kind of document, as the records name it. A new one does not compile, and does not pass, until it is placed here. */
type Kind =
  | Exclude<keyof Records, 'keys' | 'allowances' | 'reminders'>
  | keyof AllowanceRecords
  | keyof ReminderRecords;

/** `record`: kept. `person`: until they are forgotten. `single`: one that is written over. `expires`: after 90 days. */
const keeping = {
  meetings: 'record',
  items: 'record',
  responses: 'record',
  comments: 'record',
  withdrawals: 'record',
  cases: 'record',
  papers: 'record',
  decisions: 'record',
  matters: 'record',
  series: 'record',
  catalogue: 'record',
  /** Where the shared cards are; a notice to one person expires. */
  posts: 'expires',
  forms: 'expires',
  drafts: 'expires',
  seen: 'expires',
  handouts: 'expires',
  catalogueChanges: 'expires',
  rounds: 'expires',
  deliveries: 'expires',
  pauses: 'expires',
  digests: 'expires',
  conversations: 'expires',
  /** The address that is in use stands. */
  feeds: 'expires',
  people: 'person',
  claims: 'person',
  bindings: 'single',
  sweeps: 'single',
  secrets: 'single',
  tenant: 'single',
} as const satisfies Record<Kind, 'record' | 'person' | 'single' | 'expires'>;

type Expiring = { [K in Kind]: (typeof keeping)[K] extends 'expires' ? K : never }[Kind];

const kinds = Object.keys(keeping) as Kind[];
const now = instantOf(Date.UTC(2026, 10, 2, 9));
const dayMs = 86_400_000;
const old = instantOf(epochOf(now) - 91 * dayMs);
const young = instantOf(epochOf(now) - 89 * dayMs);
const names = { [old]: 'old', [young]: 'young' };

/** A document of each kind that expires, of that age: where it is, and what expiry needs to know of it. */
const documents: Record<Expiring, (keys: Keys, at: Instant) => readonly [string, string, unknown]> = {
  posts: (keys, at) => [keys.meetingPartition(`M-${names[at]}`), keys.post(`notice:${at}`), {}],
  forms: (keys, at) => [keys.meetingPartition(`M-${names[at]}`), keys.form('I', 'e'), {}],
  rounds: (keys, at) => [keys.meetingPartition(`M-${names[at]}`), keys.round('r'), {}],
  deliveries: (keys, at) => [keys.meetingPartition(`M-${names[at]}`), keys.delivery('r', 'p'), {}],
  pauses: (keys, at) => [
    keys.pausePartition,
    keys.pause(`item:M-${names[at]}:I`),
    { about: { kind: 'item', meetingId: `M-${names[at]}`, itemId: 'I' }, paused: true, at: old, by: 'e' },
  ],
  drafts: (keys, at) => [keys.draftPartition, keys.draft(at), draftOf(at, 'a'.repeat(64))],
  seen: (keys, at) => [keys.seenPartition('a'), keys.seen(`a${names[at]}`), { at }],
  handouts: (keys, at) => [
    keys.handoutPartition,
    keys.handout(names[at] ?? '', 0),
    { at: at === old ? instantOf(epochOf(now) - dayMs - 1) : instantOf(epochOf(now) - dayMs + 1) },
  ],
  catalogueChanges: (keys, at) => [keys.catalogueChangePartition(at.slice(0, 13)), keys.catalogueChange(at), {}],
  digests: (keys, at) => [keys.personPartition('e'), keys.digest(at.slice(0, 10)), {}],
  conversations: (keys, at) => [
    keys.conversationAllowancePartition(names[at] ?? ''),
    keys.conversationAllowance,
    { recent: [epochOf(at)], older: [] },
  ],
  feeds: (keys, at) => [keys.feedPartition, keys.feed(`${names[at]}`), { body: 'SG', createdAt: at, createdBy: 'p' }],
};

describe('every kind of document', () => {
  let setting: Setting;
  let database: SqliteDatabase;
  let deps: Deps;
  beforeEach(async () => {
    setting = await openSetting();
    database = openDatabase(setting.file);
    const files = createDiskFileStore(join(dirname(setting.file), 'files'));
    deps = { ...setting.deps, files };
  });
  afterEach(async () => {
    database.close();
    await setting.close();
  });

  const store = () => createSqliteStore(database);
  const vault = () => ({ store: store(), partitions: createSqlitePartitions(database), tenantId: tenantOf(deps) });
  const isThere = async ([partition, id]: readonly [string, string, unknown]) =>
    (await store().read(partition, id)) !== undefined;

  async function meetingsOfBothAges(): Promise<void> {
    const { keys, meetings } = deps.records;
    // A body that is not in the cooperation any more has meetings, too.
    for (const at of [old, young]) {
      const id = `M-${names[at]}`;
      const meeting = { ...setting.meeting, id, startsAt: at, deadline: at };
      await meetings.create(keys.bodyPartition('FORMER'), keys.meeting(id), meeting);
    }
  }

  it('is placed: it is kept as record, or as long as a person is listed, or written over, or it expires', () => {
    const { keys, allowances, reminders, ...others } = createRecords(store(), 't');

    expect(keys).toBeDefined();
    expect(Object.keys({ ...others, ...allowances, ...reminders }).toSorted()).toEqual(kinds.toSorted());
  });

  it.each(Object.keys(documents) as Expiring[])('%s expire after 90 days, and not a day before', async (kind) => {
    await meetingsOfBothAges();
    const [gone, kept] = [documents[kind](deps.records.keys, old), documents[kind](deps.records.keys, young)];
    for (const [partition, id, body] of [gone, kept]) await store().create(partition, id, body);

    await housekeeping(deps, vault())();

    expect([await isThere(gone), await isThere(kept)]).toEqual([false, true]);
  });

  it('work that was given up goes after 90 days, however much of it, and not a day before', async () => {
    await giveUp(old, 40);
    await giveUp(young, 1);

    await housekeeping(deps, vault())();

    expect((await deps.deadLetters.list(32)).map(({ buriedAt }) => buriedAt)).toEqual([young]);
  });

  async function giveUp(at: Instant, count: number): Promise<void> {
    const queue = createSqliteQueue(database, () => at);
    for (let n = 0; n < count; n++) await queue.enqueue({ kind: 'sweep', period: n }, 0);
    for (let lease = 0; lease < count; ) {
      const taken = await queue.receive(16, 1_000);
      for (const one of taken) await queue.bury(one, 'given up');
      lease += taken.length;
    }
  }

  it('that is record, or in use, is never removed, however old', async () => {
    await meetingsOfBothAges();
    const { keys } = deps.records;
    const inMeeting = ['item:I', 'response:I:e', 'comment:I:c', 'withdrawal:I:c', 'post:I:c'];
    const kept: (readonly [string, string, unknown])[] = [
      ...inMeeting.map((id) => [keys.meetingPartition('M-old'), id, { at: old }] as const),
      [keys.bodyPartition('FORMER'), keys.meeting('M-old'), undefined],
      [keys.paperPartition('I'), keys.paper(1), { filedAt: old }],
      [keys.casePartition({ body: 'SG', year: 2001 }), keys.case({ sequence: 1 }), {}],
      [keys.decisionPartition('SG', 2001), keys.decision('M-old', 'I'), { startsAt: old }],
      [keys.matterPartition, keys.matter('I'), {}],
      [keys.seriesPartition, keys.series(2001, 'SG'), { last: 1 }],
      [keys.cataloguePartition(2001), keys.catalogued('I'), {}],
      [keys.bindingPartition, keys.binding('AKG'), { changedAt: old }],
      [keys.jobPartition, 'linkKey', { key: 'ab' }],
      [keys.allowancePartition, keys.tenantAllowance, { nextMs: 1 }],
      [keys.feedPartition, keys.feedOf('SG'), { body: 'SG', token: 'now', createdAt: old, createdBy: 'p' }],
      [keys.feedPartition, keys.feed(feedHash('now')), { body: 'SG', createdAt: old, createdBy: 'p' }],
      [
        keys.pausePartition,
        keys.pause('person:p'),
        { about: { kind: 'person', person: 'p' }, paused: true, at: old, by: 'e' },
      ],
    ];
    for (const [partition, id, body] of kept) if (body) await store().create(partition, id, body);

    await housekeeping(deps, vault())();

    for (const document of kept) expect([document[1], await isThere(document)]).toEqual([document[1], true]);
  });
});

it('the document about personal data names every kind', () => {
  const { keys } = createRecords({} as never, 't');
  const text = readFileSync('docs/personal-data.md', 'utf8');
  const prefixes = Object.values(keys).flatMap((key) => {
    const id = typeof key === 'string' ? key : undefined;
    return id === undefined || id.includes('|') ? [] : [id];
  });
  const made = Object.values(documents).map((document) => `${document(keys, old)[1].split(':')[0]}`);

  expect(prefixes.length).toBeGreaterThan(5);
  expect([...prefixes, ...made].filter((prefix) => !text.includes(`\`${prefix.split(':')[0]}`))).toEqual([]);
});

/** A document that was brought in then. */
function draftOf(receivedAt: Instant, sha256: string): Draft {
  return { id: sha256.slice(0, 32), original: { sha256, name: 'sak.txt' }, text: 'SAK', receivedAt, receivedFrom: 'e' };
}

/** The tenant that the setting's documents are of. */
function tenantOf({ records }: Deps): string {
  return records.keys.bindingPartition.split('|')[0] ?? '';
}
