import { type DocumentReader, maxDocumentBytes, type ReadDocument } from '../../ports/documentReader.ts';
import { Unavailable } from '../../ports/errors.ts';
import { kindByName } from './fileKind.ts';
import { type ReadingProcess, startProcess } from './process.ts';
import { Unreadable } from './unreadable.ts';

/** A reader, and an end to its process. */
export interface OpenDocumentReader extends DocumentReader {
  /** Ends the reading under way; it and all later ones throw `Unavailable`. Closing again does nothing. */
  close(): Promise<void>;
}

/** What reading a file may take. */
export interface ReadingLimits {
  readonly timeMs: number;
  readonly heapMb: number;
  /** With all that lies outside of the heap. */
  readonly residentMb: number;
  /** How long the process waits for the next file. */
  readonly idleMs: number;
}

const usual: ReadingLimits = { timeMs: 20_000, heapMb: 512, residentMb: 900, idleMs: 30_000 };

/**
 * Reads .docx, .pdf, .txt and .md, one file at a time. A process of its own does the reading, since a thread that is
 * out of memory can take the whole program with it; it is ended when a file takes too much time or memory.
 */
export function createDocumentReader(limits: Partial<ReadingLimits> = {}): OpenDocumentReader {
  const within = { ...usual, ...limits };
  let process: Promise<ReadingProcess> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function end(): Promise<void> {
    const ending = process;
    process = undefined;
    clearTimeout(idle);
    await ending?.then((running) => running.end()).catch(() => undefined);
  }

  async function readNext(name: string, bytes: Uint8Array): Promise<ReadDocument> {
    if (isClosed) throw new Unavailable('The document reader is closed');
    clearTimeout(idle);
    process ??= startProcess(within);
    try {
      const answer = await (await process).read(name, bytes);
      if (isClosed) throw new Unavailable('The document reader is closed');
      idle = setTimeout(end, within.idleMs).unref();
      if (answer === undefined) await end();
      return answer ?? { kind: 'unreadable', reason: 'tooComplex' };
    } catch (error) {
      await end();
      throw error;
    }
  }

  return {
    async read(name, bytes) {
      const refused = refusalOf(name, bytes);
      if (refused) return refused;
      const reading = last.then(() => readNext(name, bytes));
      last = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      isClosed = true;
      await end();
    },
  };
}

/** What can be said without reading; the process need not be bothered with it. */
function refusalOf(name: string, bytes: Uint8Array): ReadDocument | undefined {
  try {
    kindByName(name);
    if (bytes.length > maxDocumentBytes) throw new Unreadable('tooLarge');
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', reason: error.reason };
    throw error;
  }
}
