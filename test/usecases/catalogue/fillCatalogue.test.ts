import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWordIndex } from '../../../src/adapters/search/wordIndex.ts';
import { createCatalogue } from '../../../src/usecases/catalogue/catalogue.ts';
import { fillCatalogue } from '../../../src/usecases/catalogue/fillCatalogue.ts';
import { openSetting, type Setting } from '../setting.ts';

let setting: Setting;

beforeAll(async () => {
  setting = await openSetting();
});
afterAll(() => setting.close());

async function found(): Promise<readonly string[]> {
  const { records, clock } = setting.deps;
  const catalogue = createCatalogue({ records, clock }, createWordIndex());
  return (await catalogue.search('organisering', 10)).map(({ id }) => id);
}

it('puts a case from before the catalogue into it, once, and again after a crash on the way', async () => {
  const { records } = setting.deps;
  const { keys } = records;
  const partition = keys.cataloguePartition(2020);
  const filed = await records.catalogue.list(partition, keys.catalogued());
  for (const { id, etag } of filed) await records.catalogue.remove(partition, id, etag);
  const before = await found();

  const added = await fillCatalogue(setting.deps);
  const after = await found();
  const again = await fillCatalogue(setting.deps);
  const note = await records.sweeps.read(keys.jobPartition, keys.catalogueFilled);
  if (note) await records.sweeps.remove(keys.jobPartition, keys.catalogueFilled, note.etag);
  const resumed = await fillCatalogue(setting.deps);

  expect(filed.length).toBeGreaterThan(0);
  expect(before).toEqual([]);
  expect(added).toBe(filed.length);
  expect(after).toContain('SG-2020-71');
  expect([again, resumed]).toEqual([0, 0]);
});

it('makes anew what was catalogued when less of a case was searched', async () => {
  const { records } = setting.deps;
  const { keys } = records;
  const partition = keys.cataloguePartition(2020);
  await fillCatalogue(setting.deps);
  const before = await records.catalogue.list(partition, keys.catalogued());
  for (const { id, value, etag } of before) {
    const { form: _, ...older } = value;
    await records.catalogue.replace(partition, id, { ...older, words: '' }, etag);
  }
  const note = await records.sweeps.read(keys.jobPartition, keys.catalogueFilled);
  if (note) await records.sweeps.replace(keys.jobPartition, keys.catalogueFilled, { doneThrough: 1 }, note.etag);

  const added = await fillCatalogue(setting.deps);

  const now = await records.catalogue.list(partition, keys.catalogued());
  expect(added).toBe(before.length);
  expect(before.map(({ value }) => value.words).join('')).not.toBe('');
  expect(now.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
});
