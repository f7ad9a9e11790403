import { errorFields } from './adapters/log/errorFields.ts';
import { createPinoLog } from './adapters/log/pinoLog.ts';
import { secretsIn } from './config/secrets.ts';
import { loadConfig } from './config.ts';
import { readRegister } from './services.ts';
import { startBot } from './start.ts';
import { startupFault } from './startupFaults.ts';

/** Starts the bot from the environment; faults are told as sentences on standard error, with exit code 1. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  if ('faults' in config) return fail(config.faults);
  const log = createPinoLog(config.logLevel, undefined, secretsIn(config));
  // Node itself would write all that the error holds, such as the headers of a request.
  process.once('uncaughtException', (error) => {
    log.error(errorFields(error), 'A bug has ended the program');
    process.exit(1);
  });
  try {
    const cooperation = await readRegister(config);
    if ('faults' in cooperation) return fail(cooperation.faults);
    const bot = await startBot(config, { cooperation, log });
    log.info({ port: bot.port, mode: config.mode }, 'Saksgang takes activities');
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void bot.stop().then(() => process.exit(0)));
    }
  } catch (error) {
    const sentence = startupFault(error, config);
    if (!sentence) throw error;
    fail([sentence]);
  }
}

function fail(sentences: readonly string[]): void {
  process.stderr.write(`Saksgang cannot start:\n${sentences.map((sentence) => `- ${sentence}\n`).join('')}`);
  process.exitCode = 1;
}

await main();
