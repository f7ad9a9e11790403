import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type SqliteDatabase } from '../../../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import { createSqlitePartitions } from '../../../src/adapters/sqlite/partitions.ts';
import { createSqliteQueue } from '../../../src/adapters/sqlite/queue.ts';
import { epochOf, instantOf } from '../../../src/domain/instant.ts';
import { housekeeping } from '../../../src/usecases/personal/housekeeping.ts';
import type { Keys } from '../../../src/usecases/records/records.ts';
import { everyDocument, kindsNaming, mappedKinds, recordKinds } from '../../support/dataMap.ts';
import { openSetting, type Setting } from '../setting.ts';

const now = instantOf(Date.UTC(2026, 10, 2, 9));
const old = instantOf(epochOf(now) - 91 * 86_400_000);
const former = 'former@nesoy.example';
const entraId = 'eeeeeeee-0000-4000-8000-000000000001';
/** An account that was released long ago: nothing but the claim tells of it. */
const earlier = 'eeeeeeee-0000-4000-8000-000000000002';
const chat = { id: 'a:chat-of-former', scope: 'personal', tenantId: 't', serviceUrl: 'https://x.example/' } as const;
const names = [former, entraId, earlier, '29:former', chat.id, 'Former Medlem'];
/** What could be in a document of any kind, at any depth, by any name. */
const everywhere = {
  by: entraId,
  deep: [
    { to: [former], was: earlier },
    { at: chat.id, mixed: `x:${entraId}:${former}` },
  ],
};

/** A document of each kind: those that housekeeping reads have what it needs, and all of them name the person. */
function documentsOf(keys: Keys): readonly (readonly [string, string, object])[] {
  const meeting = keys.meetingPartition('M');
  const about = { kind: 'person', person: former };
  const shared = { id: '19:x@thread.v2', scope: 'group', tenantId: 't', serviceUrl: 'https://x.example/' };
  const outcome = { kind: 'noted', text: '', tasks: [], at: old, by: former, source: 'form' };
  const entry = { entraId: earlier, what: 'released', at: old, by: entraId };
  return [
    [keys.personPartition(entraId), keys.person, personRecord],
    [keys.personPartition(entraId), keys.digest('2026-11-01'), { state: {} }],
    [
      keys.claimPartition,
      keys.claim(former),
      { person: former, entraId, channelUserId: '29:former', history: [entry], departedAt: old },
    ],
    [
      keys.claimPartition,
      keys.claim('kari.nordbo@nesoy.example'),
      { person: 'kari.nordbo@nesoy.example', history: [{ ...entry, entraId: 'other' }] },
    ],
    [
      keys.bindingPartition,
      keys.binding('AKG'),
      { body: 'AKG', conversation: shared, changedAt: now, changedBy: entraId },
    ],
    [keys.pausePartition, keys.pause(`person:${former}`), { about, paused: true, at: now, by: entraId }],
    [
      keys.pausePartition,
      keys.pause('meeting:M'),
      { about: { kind: 'meeting', meetingId: 'M' }, paused: true, at: now, by: entraId },
    ],
    [keys.feedPartition, keys.feed('hash'), { body: 'SG', createdAt: now, createdBy: former }],
    [keys.feedPartition, keys.feedOf('SG'), { body: 'SG', token: 'now', createdAt: now, createdBy: former }],
    [
      keys.draftPartition,
      keys.draft('d'),
      { id: 'd', original: { sha256: 'd', name: 'x' }, text: '', receivedAt: now, receivedFrom: entraId },
    ],
    [keys.seenPartition('a'), keys.seen('ab'), { at: now }],
    [keys.handoutPartition, keys.handout('h', 0), { at: now }],
    [keys.catalogueChangePartition('2026-11-02T08'), keys.catalogueChange('c'), {}],
    [keys.conversationAllowancePartition('hash'), keys.conversationAllowance, { recent: [epochOf(now)], older: [] }],
    [keys.allowancePartition, keys.tenantAllowance, { nextMs: 1 }],
    [keys.jobPartition, keys.sweep, { doneThrough: 1 }],
    [meeting, keys.post('I:19:x'), { notice: undefined, conversation: shared }],
    [meeting, keys.post(`notice:I:1:${entraId}`), { id: `notice:I:1:${entraId}`, conversation: chat }],
    [meeting, keys.round('r'), { askedBy: entraId, to: about }],
    [meeting, keys.delivery('r', former), { person: former, entraId, state: { conversationId: chat.id } }],
    [meeting, keys.form('I', entraId), { entraId }],
    // The record:
    [keys.bodyPartition('FORMER'), keys.meeting('M'), { ...planned, changes: [{ kind: 'held', at: old, by: former }] }],
    [meeting, keys.item('I'), { recusals: [{ person: former }] }],
    [meeting, keys.response('I', entraId), { name: 'Former Medlem' }],
    [meeting, keys.comment('I', `${entraId}:n`), { text: `Ring ${former}` }],
    [meeting, keys.withdrawal('I', 'c'), { at: now }],
    [keys.casePartition({ body: 'SG', year: 2001 }), keys.case({ sequence: 1 }), {}],
    [keys.decisionPartition('SG', 2001), keys.decision('M', 'I'), { outcome }],
    [keys.matterPartition, keys.matter('I'), {}],
    [keys.seriesPartition, keys.series(2001, 'SG'), {}],
    [keys.cataloguePartition(2001), keys.catalogued('I'), { words: former }],
    [keys.paperPartition('I'), keys.paper(1), { sections: [{ text: `Kontakt: Former Medlem, ${former}` }] }],
  ];
}

const personRecord = { entraId, channelUserId: '29:former', person: former, chat, departedAt: old };
const planned = { id: 'M', body: 'FORMER', startsAt: now, place: '', deadline: now, state: 'planned' };

describe('ninety days after somebody has left', () => {
  let setting: Setting;
  let database: SqliteDatabase;
  beforeEach(async () => {
    setting = await openSetting();
    database = openDatabase(setting.file);
    for (const [partition, id, body] of documentsOf(setting.deps.records.keys)) {
      await createSqliteStore(database).create(partition, id, { everywhere, ...body });
    }
  });
  afterEach(async () => {
    database.close();
    await setting.close();
  });

  function vault() {
    const tenantId = setting.deps.records.keys.bindingPartition.split('|')[0] ?? '';
    return { store: createSqliteStore(database), partitions: createSqlitePartitions(database), tenantId };
  }
  const documents = () => everyDocument(vault());
  const ids = async () => (await documents()).map(({ id }) => id);

  it('every kind of the data map names them before', async () => {
    const bookkeeping = ['linkKey', 'housekeeping'];

    expect(recordKinds().length).toBeGreaterThan(5);
    expect([...kindsNaming(await documents(), names), ...bookkeeping].toSorted()).toEqual(mappedKinds());
  });

  it('their names, ids and address are in the record, and in no other document of the whole store', async () => {
    await housekeeping(setting.deps, vault())();

    expect(kindsNaming(await documents(), names)).toEqual(recordKinds());
    expect(await ids()).not.toContain('person');
  });

  it('a kind that nobody has heard of keeps no name of theirs; what is written afterwards is found by this test', async () => {
    await vault().store.create('11111111-1111-4111-8111-111111111111|new', 'novelty:1', everywhere);
    await housekeeping(setting.deps, vault())();
    expect(kindsNaming(await documents(), names)).toEqual(recordKinds());

    await vault().store.create('11111111-1111-4111-8111-111111111111|new', 'novelty:2', {
      deep: [{ by: `x:${entraId}` }],
    });

    expect(kindsNaming(await documents(), names)).toEqual([...recordKinds(), 'novelty'].toSorted());
  });

  it('what stays of the ledger stays countable, under one pseudonym', async () => {
    await housekeeping(setting.deps, vault())();

    const found = await ids();
    const pseudonyms = found.flatMap((id) => /departed:[0-9a-f]{16}$/.exec(id) ?? []);
    expect(found.filter((id) => /^(?:delivery:r|form:I|post:notice:I:1):departed:/.test(id))).toHaveLength(3);
    expect(new Set(pseudonyms).size).toBe(1);
    expect(found.filter((id) => id.startsWith('pause:person:'))).toEqual([]);
  });

  it('others are left as they are, also those whose address has theirs in it, and a released account stays out', async () => {
    const { keys } = setting.deps.records;
    const other = `ann-${former}`;
    const theirs = { person: other, entraId: `${entraId}0`, state: {} };
    await vault().store.create(keys.meetingPartition('M'), keys.delivery('r', other), theirs);

    await housekeeping(setting.deps, vault())();

    expect((await vault().store.read(keys.meetingPartition('M'), keys.delivery('r', other)))?.body).toEqual(theirs);
    const claim = await setting.deps.records.claims.read(keys.claimPartition, keys.claim('kari.nordbo@nesoy.example'));
    expect(claim?.value.history?.[0]).toMatchObject({ entraId: 'other', by: expect.stringMatching(/^departed:/) });
  });

  it('work for them that was given up is gone, and that of others is there', async () => {
    const queue = createSqliteQueue(database, setting.deps.clock);
    for (const who of [entraId, 'other']) await queue.enqueue({ kind: 'digest', entraId: who, at: now }, 0);
    for (const lease of await queue.receive(16, 1_000)) await queue.bury(lease, 'given up');

    await housekeeping(setting.deps, vault())();

    const left = await setting.deps.deadLetters.list(32);
    expect(left.map(({ message }) => (message as { readonly entraId?: string }).entraId)).toEqual(['other']);
  });

  it('doing it again changes nothing', async () => {
    await housekeeping(setting.deps, vault())();
    const { keys, sweeps } = setting.deps.records;
    const done = await sweeps.read(keys.jobPartition, keys.housekeeping);
    const before = await documents();
    await sweeps.remove(keys.jobPartition, keys.housekeeping, done?.etag ?? '');

    await housekeeping(setting.deps, vault())();

    expect(await documents()).toEqual(before);
  });
});
