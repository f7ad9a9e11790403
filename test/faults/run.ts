import { parseArgs } from 'node:util';
import { killInRounds } from './rounds.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '25' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('--rounds must be a whole number from 1\n');
  process.exit(1);
}

const { wrongs, confirmed, lost } = await killInRounds(rounds, Math.random);
process.stdout.write(
  `${rounds} rounds: ${confirmed} presses confirmed and ${lost} lost before the process was killed.\n`,
);
process.stdout.write(wrongs.length === 0 ? 'Nothing was wrong.\n' : `Wrong:\n- ${wrongs.join('\n- ')}\n`);
process.exitCode = wrongs.length === 0 ? 0 : 1;
