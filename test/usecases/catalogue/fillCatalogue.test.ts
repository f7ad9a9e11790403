import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMiniSearchIndex } from '../../../src/adapters/search/miniSearchIndex.ts';
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
  const catalogue = createCatalogue({ records, clock }, createMiniSearchIndex());
  return (await catalogue.search('organisering')).map(({ id }) => id);
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
