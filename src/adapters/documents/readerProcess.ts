import { Worker } from 'node:worker_threads';
import { readFile } from './readFile.ts';

/** What the reader asks of its process; it answers with a `ReadDocument`. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first word of the process. */
export const ready = 'ready';

process.on('message', async ({ name, bytes }: ReadRequest) => {
  process.send?.(await readFile(name, bytes));
});
process.on('disconnect', () => process.exit());

const maxResidentMb = Number(process.argv[2]);
const watch = new Worker(new URL('./memoryWatch.ts', import.meta.url), { workerData: { maxResidentMb } });
watch.on('online', () => process.send?.(ready));
