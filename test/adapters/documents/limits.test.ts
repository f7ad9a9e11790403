import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDocumentReader, type ReadingLimits } from '../../../src/adapters/documents/reader.ts';
import { Unavailable } from '../../../src/ports/errors.ts';
import { heavyDocx, pdfOf, pdfWithPages, streamOf } from './heavy.ts';
import { pdfOfLines } from './printed.ts';

const megabyte = 1024 * 1024;

function open(limits: Partial<ReadingLimits> = {}) {
  const reader = createDocumentReader(limits);
  onTestFinished(() => reader.close());
  return reader;
}

/** What is read, and the longest that the main thread was away meanwhile. */
async function readWhileTicking(name: string, bytes: Uint8Array, limits: Partial<ReadingLimits> = {}) {
  const reader = open(limits);
  await reader.read('first.txt', Buffer.from('så prosessen er i gang'));
  let last = performance.now();
  let longest = 0;
  let ticks = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    ticks += 1;
  }, 5);
  try {
    const read = await reader.read(name, bytes);
    return { read, ticks, longest };
  } finally {
    clearInterval(timer);
  }
}

describe('a file that takes too much', () => {
  it('time is given up, while the program goes on', async () => {
    const { read, ticks } = await readWhileTicking('a.docx', heavyDocx(400_000), { timeMs: 300 });

    expect(read).toEqual({ kind: 'unreadable', reason: 'tooComplex' });
    expect(ticks).toBeGreaterThan(10);
  });

  it('of the heap is given up', async () => {
    const { read } = await readWhileTicking('a.docx', heavyDocx(400_000), { heapMb: 60 });

    expect(read).toEqual({ kind: 'unreadable', reason: 'tooComplex' });
  });

  it('memory outside of the heap is given up', async () => {
    const page = streamOf(deflateSync(Buffer.alloc(600 * megabyte, 0x20)), '/Filter /FlateDecode');

    const { read, ticks } = await readWhileTicking('a.pdf', pdfOf(page), { residentMb: 300 });

    expect(read).toEqual({ kind: 'unreadable', reason: 'tooComplex' });
    expect(ticks).toBeGreaterThan(10);
  });

  it('of its pages is given up', async () => {
    const reader = open();

    expect(await reader.read('a.pdf', pdfWithPages(5_000))).toEqual({ kind: 'unreadable', reason: 'tooComplex' });
  });

  it('only says that it has pages without number is not believed', async () => {
    const reader = open();
    const claimed = Buffer.from(pdfWithPages(2)).toString('latin1').replace('/Count 2', '/Count 999999999');

    const read = await reader.read('a.pdf', Buffer.from(claimed, 'latin1'));

    expect(read.kind).toBe('unreadable');
  });

  it('does not keep the next file from being read', async () => {
    const reader = open({ timeMs: 1_500 });

    const answers = await Promise.all([
      reader.read('a.txt', Buffer.from('Sak 1/26')),
      reader.read('b.docx', heavyDocx(700_000)),
      reader.read('c.pdf', await pdfOfLines('Sak 2/26')),
    ]);

    expect(answers).toEqual([
      { kind: 'text', text: 'Sak 1/26' },
      { kind: 'unreadable', reason: 'tooComplex' },
      { kind: 'text', text: 'Sak 2/26' },
    ]);
  });
});

describe('the program', () => {
  it('is never held up while a long paper is read', async () => {
    const { read, ticks } = await readWhileTicking('a.docx', heavyDocx(60_000));

    expect(read.kind).toBe('text');
    expect(ticks).toBeGreaterThan(10);
  });

  it('reads on after the process was idle and has ended', async () => {
    const reader = open({ idleMs: 1 });
    await reader.read('a.txt', Buffer.from('Sak 1/26'));
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(await reader.read('b.txt', Buffer.from('Sak 2/26'))).toEqual({ kind: 'text', text: 'Sak 2/26' });
  });

  it('reads nothing more when it is closed, and may close twice', async () => {
    const reader = open();
    const reading = reader.read('a.docx', heavyDocx(60_000));

    await reader.close();
    await reader.close();

    await expect(reading).rejects.toThrow(Unavailable);
    await expect(reader.read('a.txt', Buffer.from('Sak 1/26'))).rejects.toThrow(Unavailable);
  });

  it('keeps the bytes that it gave to be read', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('hei') });
    const before = Buffer.from(bytes);

    await open().read('a.docx', bytes);

    expect(Buffer.compare(before, bytes)).toBe(0);
  });
});
