import { dirname, join } from 'node:path';
import { readCooperation } from '../src/adapters/config/readCooperation.ts';
import { createPinoLog } from '../src/adapters/log/pinoLog.ts';
import { loadConfig } from '../src/config.ts';
import { type Bot, startBot } from '../src/start.ts';
import { startupFault } from '../src/startupFaults.ts';
import { freshStore } from './dev/freshStore.ts';
import { readDevOptions } from './dev/options.ts';
import { type Playground, startPlayground } from './playground/start.ts';
import { loadSample } from './sample/loadSample.ts';

const usage = `npm run dev [-- --fresh] [-- --port N] [-- --playground-port N]
  --fresh             start over with an empty store
  --port              where the bot listens (3978)
  --playground-port   where the Playground listens (56150)
`;
const playgroundFile = 'samples/playground/.m365agentsplayground.yml';
/** The group chat of the Playground's file, which the sample binds SG to. */
const groupChatId = '19:styringsgruppen@thread.v2';

/** Runs the bot with the sample on this machine alone, and the Microsoft 365 Agents Playground in front of it. */
async function main(): Promise<void> {
  const options = readDevOptions(process.argv.slice(2), process.env.PORT);
  if (typeof options === 'string') return fail([options]);
  if (options.help) return void process.stdout.write(usage);

  const config = loadConfig({
    SAKSGANG_COOPERATION: 'samples/cooperation.yaml',
    SAKSGANG_DATABASE: '.data/dev.db',
    SAKSGANG_LOG_LEVEL: 'warn',
    ...process.env,
    SAKSGANG_LOCAL: '1',
    PORT: options.port,
  });
  if ('faults' in config) return fail(config.faults);
  const cooperation = await readCooperation(config.cooperationFile);
  if ('faults' in cooperation) return fail(cooperation.faults);

  const log = createPinoLog(config.logLevel);
  const started: { bot?: Bot; playground?: Playground } = {};
  const stop = async () => {
    await started.playground?.stop();
    await started.bot?.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
  try {
    if (options.fresh) await freshStore(config);
    started.bot = await startBot(config, { cooperation, log });
    started.playground = await startPlayground({
      configFile: playgroundFile,
      botEndpoint: `http://127.0.0.1:${started.bot.port}/api/messages`,
      port: options.playgroundPort,
      logDir: join(dirname(config.databaseFile), 'playground'),
    });
    const { serviceUrl, url } = started.playground;
    const { tenantId } = config;
    await loadSample(started.bot.deps, { id: groupChatId, scope: 'group', tenantId, serviceUrl });
    process.stdout.write(greeting(url));
  } catch (error) {
    await stop();
    const sentence = startupFault(error, config) ?? (error instanceof Error ? error.message : String(error));
    fail([sentence]);
  }
}

function greeting(url: string): string {
  return `
Saksgang is running. Open ${url}

You are Kari Nordbø, of the secretariat and of SG. In the group chat «Styringsgruppen», write:
  @Saksgang publiser SG       then press «Ta til orientering» on the card
  @Saksgang status 71/20      how the case stands
  @Saksgang hjelp             everything else
In Teams your own view stays on the card; here it shows until the shared card follows a second later.
The state is kept in .data/. Start over with: npm run dev -- --fresh. Stop with Ctrl+C.
`;
}

function fail(sentences: readonly string[]): void {
  process.stderr.write(`Cannot start:\n${sentences.map((sentence) => `- ${sentence}\n`).join('')}`);
  process.exitCode = 1;
}

await main();
