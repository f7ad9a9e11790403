import { createMiniSearchIndex } from '../../src/adapters/search/miniSearchIndex.ts';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../src/adapters/sqlite/documentStore.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { createCatalogue } from '../../src/usecases/catalogue/catalogue.ts';
import { createRecords } from '../../src/usecases/records/records.ts';
import { createTexts } from '../search/texts.ts';
import { tenantId } from '../setting.ts';

const searches = 30;
const [, , file = ''] = process.argv;
const records = createRecords(createSqliteStore(openDatabase(file)), tenantId);
const catalogue = createCatalogue({ records, clock: () => instantOf(Date.now()) }, createMiniSearchIndex());

const before = performance.now();
await catalogue.warm();
const builtMs = performance.now() - before;
globalThis.gc?.();
const { heapUsed, rss } = process.memoryUsage();

const textOf = createTexts(40_000);
const asked = Array.from({ length: searches }, (_, n) =>
  textOf(n * 31)
    .title.split(' ')
    .slice(0, 2)
    .join(' '),
);
const start = performance.now();
for (const words of asked) await catalogue.search(words);
const searchMs = (performance.now() - start) / searches;

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const figures = [(builtMs / 1_000).toFixed(1), megabytes(heapUsed), megabytes(rss), searchMs.toFixed(1)];
process.stdout.write(`${figures.join('  ')}\n`);
