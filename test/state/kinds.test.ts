import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { OpenServices } from '../../src/services.ts';
import type { Job } from '../../src/usecases/jobs/jobs.ts';
import { createRecords, type Keys, type Records } from '../../src/usecases/records/records.ts';
import { exportState } from '../../src/usecases/state/exportState.ts';
import { importState } from '../../src/usecases/state/importState.ts';
import { readState } from '../../src/usecases/state/readState.ts';
import { collect, openState } from './states.ts';

type PartitionKey = Extract<keyof Keys, `${string}Partition`>;

const document = await readFile('docs/state-copy.md', 'utf8');

// A new one does not compile until it is here, and fails until the document says what becomes of it.
const jobs = {
  sweep: true,
  refresh: true,
  round: true,
  remind: true,
  publish: true,
  ladder: true,
  digest: true,
  version: true,
  meeting: true,
  decision: true,
  ownData: true,
} satisfies Record<Job['kind'], true>;

const places = {
  store: 'Every document of the store',
  partitions: 'Every document of the store',
  queue: 'The messages of the **queue** are not copied',
  deadLetters: '**What was put aside** stays',
  files: '`--files` copies',
} satisfies Record<Exclude<keyof OpenServices, 'idlePollMs' | 'close'>, string>;

test('the document says of every kind of document that it is copied', () => {
  const kinds = collectionsIn(createRecords(openState().store, 't')).map(([name]) => name);

  const missing = kinds.filter((name) => !document.includes(`\`${name}\``));

  expect(kinds.length).toBeGreaterThan(25);
  expect(missing).toEqual([]);
});

test('the document says of every kind of message who asks for it again, and of every place whether it is copied', () => {
  const messages = Object.keys(jobs).filter((kind) => !new RegExp(`^\\|[^|]*\`${kind}\``, 'm').test(document));

  expect(messages).toEqual([]);
  expect(Object.values(places).filter((sentence) => !document.includes(sentence))).toEqual([]);
});

test('a document of every kind, in a partition of every kind, comes over as it was', async () => {
  const [from, to] = [openState(), openState()];
  const records = createRecords(from.store, 't');
  const partitions = partitionsOf(records.keys);
  for (const partition of partitions) {
    await Promise.all(collectionsIn(records).map(([name, { create }]) => create(partition, name, { name })));
  }

  const original = await collect(exportState(from));
  await importState(to.store, readState(each(original)), { overwrite: false });

  expect(partitions.length).toBeGreaterThan(15);
  expect(original).toHaveLength(partitions.length * collectionsIn(records).length + 2);
  expect((await collect(exportState(to))).join('')).toBe(original.join(''));
});

interface AnyCollection {
  create(partition: string, id: string, value: unknown): Promise<unknown>;
}

/** Each kind of document by its name; of groups, `group.name`. */
function collectionsIn(records: Records): readonly (readonly [string, AnyCollection])[] {
  return Object.entries(records)
    .filter(([name]) => name !== 'keys')
    .flatMap(([name, one]): readonly (readonly [string, AnyCollection])[] =>
      isCollection(one)
        ? [[name, one]]
        : Object.entries(one as object).map(([inner, other]) => [`${name}.${inner}`, other as AnyCollection] as const),
    );
}

function isCollection(value: unknown): value is AnyCollection {
  return typeof value === 'object' && value !== null && 'create' in value;
}

/** One of each kind; what their names are made of does not matter here. */
function partitionsOf(keys: Keys): readonly string[] {
  const names = Object.keys(keys).filter((name): name is PartitionKey => name.endsWith('Partition'));
  return names.map((name) => {
    const partition = keys[name] as string | ((...given: readonly unknown[]) => string);
    return typeof partition === 'string' ? partition : partition('2026', '2026');
  });
}

async function* each(lines: readonly string[]) {
  yield* lines;
}
