import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../src/adapters/sqlite/documentStore.ts';
import { createRecords } from '../../src/usecases/records/records.ts';
import { tenantId } from '../setting.ts';
import { createTexts, usualWords } from './texts.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('../processes/search.ts', import.meta.url));
const group = 1_000;
/** The most that are kept of one case. */
const mostWords = 1_000;

/** How long a replica takes to read catalogues of these sizes, what its index weighs, and how long a search takes. */
export async function measureSearch(sizes: readonly number[]): Promise<void> {
  process.stdout.write('Search: cases, words in each, CPU seconds to build, heap MB, RSS MB, ms a search\n');
  const largest = sizes.at(-1) ?? 0;
  const runs = [...sizes.map((cases) => [cases, usualWords] as const), [largest, mostWords] as const];
  for (const [cases, words] of runs) {
    const folder = await mkdtemp(join(tmpdir(), 'saksgang-search-'));
    const file = join(folder, 'saksgang.db');
    await fill(file, cases, words);
    const { stdout } = await run(process.execPath, ['--expose-gc', script, file, String(words)]);
    process.stdout.write(`${String(cases).padEnd(8)} ${String(words).padEnd(6)} ${stdout}`);
    await rm(folder, { recursive: true });
  }
}

async function fill(file: string, cases: number, words: number): Promise<void> {
  const database = openDatabase(file);
  const { keys, catalogue } = createRecords(createSqliteStore(database), tenantId);
  const textOf = createTexts(words);
  for (let from = 0; from < cases; from += group) {
    const some = Array.from({ length: Math.min(group, cases - from) }, (_, index) => from + index);
    await Promise.all(
      some.map((n) => {
        const key = { body: 'SG', year: 2016 + (n % 10), sequence: Math.floor(n / 10) + 1 };
        const id = `SG-${key.year}-${key.sequence}`;
        return catalogue.create(keys.cataloguePartition(key.year), keys.catalogued(id), { key, ...textOf(n) });
      }),
    );
  }
  database.close();
}
