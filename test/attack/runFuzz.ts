import { parseArgs } from 'node:util';
import { fuzz } from './load/fuzz.ts';

// npm run fuzz -- --count 50000 --seed 1
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
process.stdout.write(`${values.count} mutated activities, seed ${values.seed}\n`);
const report = await fuzz(Number(values.count), Number(values.seed));
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
const isFlat = report.after.heapMb - report.before.heapMb < 40;
if (report.wrongs.length > 0 || !isFlat) process.exitCode = 1;
