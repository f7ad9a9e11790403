import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample } from '../../../scripts/sample/loadSample.ts';
import { readCooperation } from '../../../src/adapters/config/readCooperation.ts';
import type { Cooperation } from '../../../src/domain/cooperation.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { type Bot, startBot } from '../../../src/start.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../connector/standIn.ts';
import { createTeamsClient, type TeamsClient } from '../connector/teamsClient.ts';
import { createMemoryLog, type LogLine } from '../memoryLog.ts';
import { chatOf, people, places } from './people.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';

/** The whole bot over HTTP, with the stand-in as its Teams and the sample in its store. */
export interface Saksgang {
  readonly bot: Bot;
  readonly connector: ConnectorStandIn;
  readonly teams: TeamsClient;
  readonly lines: readonly LogLine[];
  /** The sample's meeting of SG, with sak 71/20 on its agenda. */
  readonly meeting: Meeting;
  /** Sets the bot's clock; time goes on from there. */
  setClock(now: Instant): void;
  /** Ends the bot and starts another on the same store. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly cooperation?: Cooperation;
}

/** Starts it on a store of its own. */
export async function startSaksgang(options: Options = {}): Promise<Saksgang> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-e2e-'));
  const connector = await startConnectorStandIn();
  const { kari, inger, odd, siri, vidar, gjest, knut } = people;
  connector.place(places.sg, [kari, inger, odd, siri, vidar, gjest]);
  connector.place(places.akg, [kari, siri, knut]);
  connector.place(places.other, Object.values(people));
  for (const person of Object.values(people)) connector.place(chatOf(person), [person]);

  const log = createMemoryLog();
  const cooperation = options.cooperation ?? (await sampleCooperation());
  const time = { offsetMs: 0 };
  const clock = () => new Date(Date.now() + time.offsetMs).toISOString() as Instant;
  const start = () =>
    startBot(
      {
        mode: 'local',
        host: '127.0.0.1',
        port: 0,
        tenantId,
        databaseFile: join(folder, 'saksgang.db'),
        cooperationFile: '',
        logLevel: 'silent',
      },
      { cooperation, log, clock },
    );
  const state = { bot: await start() };
  const endpoint = () => `http://127.0.0.1:${state.bot.port}/api/messages`;
  const tenant = { tenantId, botId: '28:saksgang', botName: 'Saksgang', serviceUrl: connector.serviceUrl };
  const client = { current: createTeamsClient(endpoint(), connector, tenant) };
  const chat = { id: places.sg.id, scope: 'group', tenantId, serviceUrl: connector.serviceUrl } as const;
  const meeting = await loadSample(state.bot.deps, chat);

  return {
    get bot() {
      return state.bot;
    },
    connector,
    get teams() {
      return client.current;
    },
    lines: log.lines,
    meeting,
    setClock(now) {
      time.offsetMs = Date.parse(now) - Date.now();
    },
    async restart() {
      await state.bot.stop();
      state.bot = await start();
      client.current = createTeamsClient(endpoint(), connector, tenant);
    },
    async close() {
      await state.bot.stop();
      await connector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The cooperation of the sample. */
export async function sampleCooperation(): Promise<Cooperation> {
  const found = await readCooperation('samples/cooperation.yaml');
  if ('faults' in found) throw new Error(found.faults.join('\n'));
  return found;
}
