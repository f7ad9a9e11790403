import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sentences } from '../../src/text/voice.ts';

const folder = new URL('../../src/text/sentences/', import.meta.url);

it('each sentence has one place: a second one with its key would silently take it', async () => {
  const modules = await Promise.all(readdirSync(folder).map((name) => import(new URL(name, folder).href)));
  const keys = modules.flatMap((module: Readonly<Record<string, object>>) =>
    Object.values(module).flatMap(Object.keys),
  );
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);

  expect(twice).toEqual([]);
  expect(keys.toSorted()).toEqual(Object.keys(sentences).toSorted());
});
