import { parseArgs } from 'node:util';
import type { DeadLetters } from '../src/ports/deadLetters.ts';
import { faultSentence, openDeadLetters, servicesOf } from './services/open.ts';

const usage = `npm run queue -- dead          lists what the queue has put aside, the longest buried first, at most 32
npm run queue -- revive ID     puts it back on the queue
npm run queue -- discard ID    removes it for good
The queue is the one of the environment: SAKSGANG_QUEUE_URL, or SAKSGANG_DATABASE.
`;
const exitCodes = { failed: 1, usage: 2 };
const page = 32;

async function main(): Promise<void> {
  const run = readArguments();
  if (!run) return end(usage, exitCodes.usage);
  try {
    const { deadLetters, close } = await openDeadLetters(servicesOf(process.env));
    try {
      await run(deadLetters);
    } finally {
      await close();
    }
  } catch (error) {
    const sentence = faultSentence(error);
    if (sentence === undefined) throw error;
    end(`${sentence}\n`, exitCodes.failed);
  }
}

function readArguments(): ((deadLetters: DeadLetters) => Promise<void>) | undefined {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
  const [verb, id, ...rest] = positionals;
  if (verb === 'dead' && id === undefined) return list;
  if (id === undefined || rest.length > 0) return undefined;
  if (verb === 'revive') return async (letters) => tellWhether(await letters.revive(id), id, 'is on the queue again');
  if (verb === 'discard') return async (letters) => tellWhether(await letters.discard(id), id, 'is gone');
  return undefined;
}

async function list(deadLetters: DeadLetters): Promise<void> {
  const letters = await deadLetters.list(page);
  for (const letter of letters) process.stdout.write(`${JSON.stringify(letter)}\n`);
  const more = letters.length === page ? ' There may be more: revive or discard these to see them.' : '';
  process.stderr.write(`${letters.length} put aside.${more}\n`);
}

function tellWhether(done: boolean, id: string, what: string): void {
  if (done) process.stderr.write(`${id} ${what}.\n`);
  else end(`There is no ${id} among what was put aside.\n`, exitCodes.failed);
}

function end(text: string, exitCode: number): void {
  process.stderr.write(text);
  process.exitCode = exitCode;
}

await main();
