import { parseArgs } from 'node:util';
import { growth, soak } from './load/soak.ts';

// npm run soak -- --minutes 60
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const report = await soak(Number(values.minutes), ({ heapMb, outsideMb, handles }, turns) => {
  process.stdout.write(
    `${turns} turns: heap ${heapMb.toFixed(1)} MB, outside ${outsideMb.toFixed(1)} MB, ${handles} handles\n`,
  );
});
const grown = growth(report.samples);
process.stdout.write(`${JSON.stringify({ turns: report.turns, errors: report.errors, grown }, null, 2)}\n`);
if (report.errors.length > 0 || grown.heapMb > 20 || grown.handles > 50) process.exitCode = 1;
