import { createWordIndex } from '../../src/adapters/search/wordIndex.ts';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../src/adapters/sqlite/documentStore.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { createCatalogue } from '../../src/usecases/catalogue/catalogue.ts';
import { createRecords } from '../../src/usecases/records/records.ts';
import { createTexts } from '../search/texts.ts';
import { tenantId } from '../setting.ts';

const searches = 30;
const [, , file = '', words = ''] = process.argv;
const records = createRecords(createSqliteStore(openDatabase(file)), tenantId);
const catalogue = createCatalogue({ records, clock: () => instantOf(Date.now()) }, createWordIndex());

const before = process.cpuUsage();
await catalogue.warm();
const { user, system } = process.cpuUsage(before);
globalThis.gc?.();
const { heapUsed, arrayBuffers, rss } = process.memoryUsage();

const textOf = createTexts(Number(words));
const asked = Array.from({ length: searches }, (_, n) =>
  textOf(n * 31)
    .title.split(' ')
    .slice(0, 2)
    .join(' '),
);
const start = performance.now();
for (const each of asked) await catalogue.search(each, 1_200);
const searchMs = (performance.now() - start) / searches;

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const figures = [
  ((user + system) / 1e6).toFixed(1),
  megabytes(heapUsed + arrayBuffers),
  megabytes(rss),
  searchMs.toFixed(1),
];
process.stdout.write(`${figures.join('  ')}\n`);
