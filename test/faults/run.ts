import { parseArgs } from 'node:util';
import { killWhileReminding } from './remindRounds.ts';
import { killingEvery, runReplicas } from './replicaRun.ts';
import { killInRounds } from './rounds.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '25' },
    replicas: { type: 'boolean', default: false },
    reminders: { type: 'boolean', default: false },
    kills: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '1' },
  },
});
const wrongs = await (values.replicas ? pressReplicas() : values.reminders ? remind() : killProcess());
process.stdout.write(wrongs.length === 0 ? 'Nothing was wrong.\n' : `Wrong:\n- ${wrongs.join('\n- ')}\n`);
process.exitCode = wrongs.length === 0 ? 0 : 1;

/** One process on the database file, killed in every round. */
async function killProcess(): Promise<readonly string[]> {
  const rounds = countOf('rounds', values.rounds);
  const report = await killInRounds(rounds, Math.random);
  process.stdout.write(
    `${rounds} rounds: ${report.confirmed} presses confirmed and ${report.lost} lost before the process was killed.\n`,
  );
  return report.wrongs;
}

/** Two replicas that remind 200 members, killed so many times. */
async function remind(): Promise<readonly string[]> {
  const { wrongs: found, ...rest } = await killWhileReminding(200, countOf('kills', values.kills), Math.random);
  process.stdout.write(`${JSON.stringify(rest)}\n`);
  return found;
}

/** Three replicas on Cosmos DB's double and Azurite, one of them killed every 5 seconds, the store failing. */
async function pressReplicas(): Promise<readonly string[]> {
  const minutes = countOf('minutes', values.minutes);
  const { wrongs: found, ...rest } = await runReplicas({
    seats: 200,
    cases: 10,
    pressMs: minutes * 60_000,
    pauseMs: 3_000,
    faultPercent: 5,
    disturb: killingEvery(5_000),
  });
  process.stdout.write(`${JSON.stringify(rest)}\n`);
  return found;
}

function countOf(option: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  process.stderr.write(`--${option} must be a whole number from 1\n`);
  process.exit(1);
}
