import { utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiskFileStore } from '../../../src/adapters/files/diskStore.ts';
import { openDatabase, type SqliteDatabase } from '../../../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import { createSqlitePartitions } from '../../../src/adapters/sqlite/partitions.ts';
import { epochOf, instantOf } from '../../../src/domain/instant.ts';
import type { FileStore } from '../../../src/ports/fileStore.ts';
import type { Deps } from '../../../src/usecases/deps.ts';
import { createFileLinks } from '../../../src/usecases/files/fileLinks.ts';
import { createHandouts } from '../../../src/usecases/files/handouts.ts';
import { keepDraft, loadDraft } from '../../../src/usecases/intake/drafts.ts';
import { fileCase } from '../../../src/usecases/operator/fileCase.ts';
import { housekeeping } from '../../../src/usecases/personal/housekeeping.ts';
import type { Draft } from '../../../src/usecases/records/types.ts';
import { openSetting, type Setting } from '../setting.ts';

const dayMs = 86_400_000;

describe('a file', () => {
  let setting: Setting;
  let database: SqliteDatabase;
  let files: FileStore;
  let time: number;
  let deps: Deps;
  beforeEach(async () => {
    setting = await openSetting();
    database = openDatabase(setting.file);
    files = createDiskFileStore(folder());
    time = epochOf(setting.deps.clock());
    deps = { ...setting.deps, files, clock: () => instantOf(time) };
  });
  afterEach(async () => {
    database.close();
    await setting.close();
  });

  const folder = () => join(dirname(setting.file), 'files');
  const vault = () => ({
    store: createSqliteStore(database),
    partitions: createSqlitePartitions(database),
    tenantId: deps.records.keys.bindingPartition.split('|')[0] ?? '',
  });

  /** Days pass, and every night is housekeeping. */
  async function pass(days: number): Promise<void> {
    time += days * dayMs;
    await housekeeping(deps, vault())();
  }

  /** Sets when the file was put to the clock of the test. */
  async function putNow(sha256: string): Promise<void> {
    await utimes(join(folder(), sha256.slice(0, 2), sha256, 'label.json'), time / 1_000, time / 1_000);
  }

  /** Somebody brings a document in, now on the clock of the test. */
  async function bringIn(text: string): Promise<Draft> {
    const sha256 = await files.put({
      bytes: new TextEncoder().encode(text),
      name: 'sak.txt',
      contentType: 'text/plain',
    });
    await putNow(sha256);
    const receivedAt = instantOf(time);
    const original = { sha256, name: 'sak.txt' };
    return keepDraft(deps, { id: sha256.slice(0, 32), original, text, receivedAt, receivedFrom: 'e' });
  }

  async function file(text: string, original: Draft['original']): Promise<void> {
    const { meeting } = setting;
    await fileCase(deps)({
      meeting,
      key: { body: 'SG', year: 2020, sequence: 88 },
      type: 'orientering',
      title: 'En sak',
      access: { kind: 'open' },
      sections: [],
      proposal: [],
      extract: '',
      text,
      original,
    });
  }

  const isKept = async ({ original }: Draft) => (await files.get(original.sha256)) !== undefined;
  const draftsLeft = async () => (await deps.records.drafts.list(deps.records.keys.draftPartition, '')).length;

  it('that was brought in and never filed goes with its draft after 90 days, and not a day before', async () => {
    const draft = await bringIn('SAK 1/26');
    await pass(89);
    expect([await isKept(draft), await draftsLeft()]).toEqual([true, 1]);

    await pass(2);

    expect([await isKept(draft), await draftsLeft()]).toEqual([false, 0]);
  });

  it('that a paper was filed from is kept for good, also of an earlier version', async () => {
    const [first, second] = [await bringIn('SAK 88/20'), await bringIn('SAK 88/20, revidert')];
    await file('første', first.original);
    await file('annen', second.original);

    await pass(91);
    await pass(1_000);

    expect([await isKept(first), await isKept(second), await draftsLeft()]).toEqual([true, true, 0]);
  });

  it('that an outcome was read from is kept for good', async () => {
    const minutes = await bringIn('REFERAT');
    const { keys, items } = deps.records;
    const partition = keys.meetingPartition(setting.meeting.id);
    const item = await items.read(partition, keys.item(setting.itemId));
    if (!item) return expect.fail('no item');
    const at = deps.clock();
    const outcome = {
      kind: 'noted',
      text: '',
      tasks: [],
      at,
      by: 'k',
      source: 'minutes',
      minutes: minutes.original,
    } as const;
    await items.replace(partition, keys.item(setting.itemId), { ...item.value, outcomes: [outcome] }, item.etag);

    await pass(91);

    expect([await isKept(minutes), await draftsLeft()]).toEqual([true, 0]);
  });

  it('that is brought in again is kept as long as if it were new', async () => {
    const draft = await bringIn('SAK 1/26');
    await pass(89);
    await bringIn('SAK 1/26');

    await pass(89);
    expect([await isKept(draft), await draftsLeft()]).toEqual([true, 1]);
    await pass(2);
    expect([await isKept(draft), await draftsLeft()]).toEqual([false, 0]);
  });

  it('that somebody puts again, or copies from another store, is kept for a day, and then goes with its draft', async () => {
    const draft = await bringIn('SAK 1/26');
    time += 91 * dayMs;
    await putNow(draft.original.sha256);

    await pass(0);
    expect([await isKept(draft), await draftsLeft()]).toEqual([true, 1]);
    await pass(2);

    expect([await isKept(draft), await draftsLeft()]).toEqual([false, 0]);
  });

  it('cannot be filed from its draft on the last day before both go', async () => {
    const draft = await bringIn('SAK 1/26');
    time += 89 * dayMs;
    expect(await loadDraft(deps, { draftId: draft.id })).toMatchObject({ loaded: { id: draft.id } });

    time += 1;

    expect(await loadDraft(deps, { draftId: draft.id })).toMatchObject({ refusal: { kind: 'draftGone' } });
  });

  describe('that was written for somebody', () => {
    const bytes = new Uint8Array(1_500_000).map((_, index) => index % 251);

    function handouts() {
      const links = createFileLinks(deps.records, deps.clock, () => 'https://bot.example');
      return { links, handouts: createHandouts(deps.records, links, deps.clock) };
    }

    async function given(): Promise<string> {
      const { links, handouts: those } = handouts();
      const url = await those.give({ bytes, name: 'liste.csv', contentType: 'text/csv' });
      return (await links.open(new URL(url ?? expect.fail('no link')).searchParams.get('t') ?? '')) ?? '';
    }

    it.each([0, 1, 600_000, 600_001, 1_500_000])('comes back as it was written, %i bytes of it', async (length) => {
      const { links, handouts: those } = handouts();
      const part = { bytes: bytes.subarray(0, length), name: 'å «b».csv', contentType: 'text/csv' };
      const url = new URL((await those.give(part)) ?? expect.fail('no link'));
      const name = (await links.open(url.searchParams.get('t') ?? '')) ?? '';

      expect(Buffer.compare((await handouts().handouts.open(name))?.bytes ?? new Uint8Array(9), part.bytes)).toBe(0);
      expect(await those.open(name)).toMatchObject({ name: part.name, contentType: part.contentType });
    });

    it('is gone after a day, whole, and is never among the originals', async () => {
      const name = await given();
      expect(await files.get(name)).toBeUndefined();
      await pass(1);
      expect(await handouts().handouts.open(name)).toBeDefined();

      await pass(1);

      expect(await handouts().handouts.open(name)).toBeUndefined();
      expect(await deps.records.handouts.list(deps.records.keys.handoutPartition, '')).toEqual([]);
    });

    it('is not kept where nobody could fetch it', async () => {
      const links = createFileLinks(deps.records, deps.clock, () => undefined);

      expect(await createHandouts(deps.records, links, deps.clock).give({ bytes, name: 'x', contentType: 'y' })).toBe(
        undefined,
      );
      expect(await deps.records.handouts.list(deps.records.keys.handoutPartition, '')).toEqual([]);
    });
  });
});
