import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import { Throttled, Unavailable } from '../../src/ports/errors.ts';
import { exportState } from '../../src/usecases/state/exportState.ts';
import { type CopiedDocument, StateFileFault } from '../../src/usecases/state/format.ts';
import { importState } from '../../src/usecases/state/importState.ts';
import { countState, readState } from '../../src/usecases/state/readState.ts';
import { splitLines } from '../../src/usecases/state/splitLines.ts';
import { collect, openState } from './states.ts';

const documents: readonly CopiedDocument[] = [
  { partition: 'p', id: 'b', body: { text: 'Ærlig «talt»\u2028\u0000\n😀', list: [1, null, 0.1, true] } },
  { partition: 'p', id: 'a', body: 'only text' },
  { partition: 'P', id: 'a|/\\#?\n', body: { '': null, __proto: [] } },
  { partition: '\uFFFF', id: 'z', body: 1 },
  { partition: '\u{10000}', id: 'z', body: [] },
];

async function openFilled(filling = documents) {
  const state = openState();
  for (const { partition, id, body } of filling) await state.store.create(partition, id, body);
  return state;
}

async function textOf(state: ReturnType<typeof openState>): Promise<string> {
  return (await collect(exportState(state))).join('');
}

/** The text as a file would give it, in chunks that cut through letters and lines. */
async function* chunksOf(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const linesOf = (text: string | Uint8Array) => splitLines(chunksOf(text));

function importInto(store: DocumentStore, text: string, overwrite = false) {
  return importState(store, readState(linesOf(text)), { overwrite });
}

describe('exporting', () => {
  test('gives a header, one line for each document in the order of code points, and a last line', async () => {
    const text = await textOf(await openFilled());

    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ format: 'saksgang-state', version: 1 });
    expect(lines.slice(1, -1).map(({ partition, id }) => [partition, id])).toEqual([
      ['P', 'a|/\\#?\n'],
      ['p', 'a'],
      ['p', 'b'],
      ['\uFFFF', 'z'],
      ['\u{10000}', 'z'],
    ]);
    expect(lines.at(-1)).toEqual({ documents: 5, sha256: expect.stringMatching(/^[\da-f]{64}$/) });
  });

  test('an empty store gives a whole file without documents', async () => {
    const text = await textOf(openState());

    expect(await countState(linesOf(text))).toBe(0);
  });

  test('goes on from page to page', async () => {
    const many = Array.from({ length: 250 }, (_, i) => ({ partition: 'p', id: `${i}`, body: i }));

    const text = await textOf(await openFilled(many));

    expect(await countState(linesOf(text))).toBe(250);
  });

  test('waits while the store asks for it', async () => {
    const { store, partitions } = await openFilled();
    let refusals = 2;
    const busy: DocumentStore = {
      ...store,
      list: async (partition, options) => {
        if (refusals-- > 0) throw new Throttled('busy', 1);
        return store.list(partition, options);
      },
    };

    const lines = await collect(exportState({ store: busy, partitions }));

    expect(lines).toHaveLength(7);
  });
});

describe('importing', () => {
  test('makes an equal state of an empty store', async () => {
    const text = await textOf(await openFilled());
    const target = openState();

    const report = await importInto(target.store, text);

    expect(report).toEqual({ created: 5, unchanged: 0, overwritten: 0, skipped: 0 });
    expect(await textOf(target)).toBe(text);
  });

  test('a second time changes nothing', async () => {
    const text = await textOf(await openFilled());
    const target = openState();
    await importInto(target.store, text);
    const before = await target.store.list('p', { prefix: '', limit: 10 });

    const report = await importInto(target.store, text, true);

    expect(report).toEqual({ created: 0, unchanged: 5, overwritten: 0, skipped: 0 });
    expect(await target.store.list('p', { prefix: '', limit: 10 })).toEqual(before);
  });

  test('leaves a document that is there and different, tells of it, and takes the others', async () => {
    const text = await textOf(await openFilled());
    const target = await openFilled([{ partition: 'p', id: 'a', body: 'mine' }]);
    const skipped: string[] = [];

    const report = await importState(target.store, readState(linesOf(text)), {
      overwrite: false,
      onDocument: ({ id }, fate) => void (fate === 'skipped' && skipped.push(id)),
    });

    expect(report).toEqual({ created: 4, unchanged: 0, overwritten: 0, skipped: 1 });
    expect(skipped).toEqual(['a']);
    expect((await target.store.read('p', 'a'))?.body).toBe('mine');
  });

  test('writes over what is different when told to, and leaves what is only in the store', async () => {
    const text = await textOf(await openFilled());
    const own = { partition: 'p', id: 'own', body: 'own' };
    const target = await openFilled([{ partition: 'p', id: 'a', body: 'mine' }, own]);

    const report = await importInto(target.store, text, true);

    expect(report).toEqual({ created: 4, unchanged: 0, overwritten: 1, skipped: 0 });
    expect((await target.store.read('p', 'a'))?.body).toBe('only text');
    expect((await target.store.read('p', 'own'))?.body).toBe('own');
  });

  test('takes documents with the same content in another order as unchanged', async () => {
    const text = await textOf(await openFilled([{ partition: 'p', id: 'a', body: { x: 1, y: [{ a: 1, b: 2 }] } }]));
    const target = await openFilled([{ partition: 'p', id: 'a', body: { y: [{ b: 2, a: 1 }], x: 1 } }]);

    const report = await importInto(target.store, text);

    expect(report).toMatchObject({ unchanged: 1, skipped: 0 });
  });

  test('that was interrupted is done again from the start', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ partition: 'p', id: `${i}`, body: i }));
    const text = await textOf(await openFilled(many));
    const target = openState();
    let writes = 0;
    const failing: DocumentStore = {
      ...target.store,
      create: async (...document) => {
        writes += 1;
        if (writes > 20) throw new Error('killed');
        return target.store.create(...document);
      },
    };
    await expect(importInto(failing, text)).rejects.toThrow('killed');

    const report = await importInto(target.store, text);

    expect(report).toMatchObject({ created: 20, unchanged: 20 });
    expect(await textOf(target)).toBe(text);
  });

  test('writes a document once though the answer of the store was lost', async () => {
    const text = await textOf(await openFilled());
    const target = openState();
    let lost = 3;
    const unreliable: DocumentStore = {
      ...target.store,
      create: async (...document) => {
        const etag = await target.store.create(...document);
        if (lost-- > 0) throw new Unavailable('cut');
        return etag;
      },
    };

    const report = await importInto(unreliable, text);

    expect(report.created + report.unchanged).toBe(5);
    expect(await textOf(target)).toBe(text);
  });

  test('decides again when another writes the same document meanwhile', async () => {
    const text = await textOf(await openFilled([{ partition: 'p', id: 'a', body: 'file' }]));
    const target = openState();
    let isFirst = true;
    const raced: DocumentStore = {
      ...target.store,
      create: async (...document) => {
        if (isFirst) await target.store.create('p', 'a', 'theirs');
        isFirst = false;
        return target.store.create(...document);
      },
    };

    const report = await importInto(raced, text);

    expect(report).toMatchObject({ created: 0, skipped: 1 });
    expect((await target.store.read('p', 'a'))?.body).toBe('theirs');
  });
});

describe('a broken file', () => {
  test('is refused wherever it was cut off', async () => {
    const text = await textOf(await openFilled());
    const whole = Buffer.from(text);

    for (let length = 0; length < whole.length; length += 1) {
      await expect(countState(linesOf(whole.subarray(0, length))), `${length} bytes`).rejects.toThrow(StateFileFault);
    }
    expect(await countState(linesOf(whole))).toBe(5);
  });

  test('is refused whichever byte was changed', async () => {
    const whole = Buffer.from(await textOf(await openFilled()));

    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const broken = Buffer.from(whole);
        broken[at] = (broken[at] ?? 0) ^ flip;
        await expect(countState(linesOf(broken))).rejects.toThrow(StateFileFault);
      }),
      { numRuns: 300 },
    );
  });

  test.for([
    ['a line missing', (lines: string[]) => lines.toSpliced(2, 1)],
    ['a line twice', (lines: string[]) => lines.toSpliced(2, 0, lines[2] ?? '')],
    ['two lines exchanged', (lines: string[]) => lines.toSpliced(2, 2, lines[3] ?? '', lines[2] ?? '')],
    ['another file behind it', (lines: string[]) => [...lines, ...lines]],
    ['an empty line', (lines: string[]) => lines.toSpliced(2, 0, '\n')],
    ['a document without a body', (lines: string[]) => lines.toSpliced(2, 1, '{"partition":"p","id":"a"}\n')],
    ['no header', (lines: string[]) => lines.slice(1)],
  ] as const)('with %s is refused', async ([, spoil]) => {
    const lines = (await textOf(await openFilled())).split(/(?<=\n)/);

    const counted = countState(linesOf(spoil(lines).join('')));

    await expect(counted).rejects.toThrow(StateFileFault);
  });

  test('of a newer format says so', async () => {
    const text = (await textOf(openState())).replace('"version":1', '"version":2');

    const counted = countState(linesOf(text));

    await expect(counted).rejects.toThrow('format version 2');
  });
});
