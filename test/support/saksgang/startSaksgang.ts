import { loadSample } from '../../../scripts/sample/loadSample.ts';
import { readCooperation } from '../../../src/adapters/config/readCooperation.ts';
import type { Cooperation } from '../../../src/domain/cooperation.ts';
import { type Instant, instantOf } from '../../../src/domain/instant.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { openServices } from '../../../src/services.ts';
import { type Bot, startBot } from '../../../src/start.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../connector/standIn.ts';
import { createTeamsClient, type TeamsClient } from '../connector/teamsClient.ts';
import { everyDocument, type Lying } from '../dataMap.ts';
import { createMemoryLog, type LogLine } from '../memoryLog.ts';
import { chatOf, people, places } from './people.ts';
import { createSharedFiles, type SharedFiles } from './sharedFiles.ts';
import { makeStorage, type Storage } from './storage.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';

/** The whole bot over HTTP, with the stand-in as its Teams and the sample in its store. */
export interface Saksgang {
  readonly bot: Bot;
  readonly connector: ConnectorStandIn;
  readonly teams: TeamsClient;
  readonly lines: readonly LogLine[];
  /** The sample's meeting of SG, with sak 71/20 on its agenda. */
  readonly meeting: Meeting;
  /** What people upload in Teams. */
  readonly sharedFiles: SharedFiles;
  readonly withoutDocuments: Storage['withoutDocuments'];
  /** Every document of the store, whatever its kind. */
  everyDocument(): Promise<readonly Lying[]>;
  /** Sets the bot's clock; time goes on from there. */
  setClock(now: Instant): void;
  /** Sets the bot's clock and stops it. */
  stopClock(at: Instant): void;
  /** Ends the bot and starts another on the same store, with another register if one is given. */
  restart(options?: Options): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly cooperation?: Cooperation;
  /** The program that makes PDFs. */
  readonly pdfConverter?: string;
}

/** Starts it on a storage of its own, of the kind that the project runs on. */
export async function startSaksgang(options: Options = {}): Promise<Saksgang> {
  const connector = await startConnectorStandIn();
  const { kari, inger, odd, siri, vidar, gjest, knut } = people;
  connector.place(places.sg, [kari, inger, odd, siri, vidar, gjest]);
  connector.place(places.akg, [kari, siri, knut]);
  connector.place(places.other, Object.values(people));
  for (const person of Object.values(people)) connector.place(chatOf(person), [person]);

  const log = createMemoryLog();
  const sharedFiles = createSharedFiles();
  const register = options.cooperation ?? (await sampleCooperation());
  const time: { offsetMs: number; stoppedAt: Instant | undefined } = { offsetMs: 0, stoppedAt: undefined };
  const clock = () => time.stoppedAt ?? instantOf(Date.now() + time.offsetMs);
  const storage = await makeStorage(clock);
  const start = (cooperation: Cooperation) =>
    startBot(
      {
        mode: 'local',
        host: '127.0.0.1',
        port: 0,
        tenantId,
        ...storage.services,
        cooperationFile: '',
        logLevel: 'silent',
        pdfConverter: options.pdfConverter,
      },
      { cooperation, log, clock, downloader: sharedFiles.downloader },
    );
  const state = { bot: await start(register) };
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
    sharedFiles,
    withoutDocuments: storage.withoutDocuments,
    async everyDocument() {
      const services = await openServices(storage.services, clock, () => {});
      try {
        return await everyDocument(services);
      } finally {
        await services.close();
      }
    },
    setClock(now) {
      time.stoppedAt = undefined;
      time.offsetMs = Date.parse(now) - Date.now();
      storage.clockMoved();
    },
    stopClock(at) {
      time.stoppedAt = at;
      storage.clockMoved();
    },
    async restart({ cooperation = register } = {}) {
      await state.bot.stop();
      state.bot = await start(cooperation);
      client.current = createTeamsClient(endpoint(), connector, tenant);
    },
    async close() {
      await state.bot.stop();
      await connector.close();
      await storage.dispose();
    },
  };
}

/** The cooperation of the sample. */
export async function sampleCooperation(): Promise<Cooperation> {
  const found = await readCooperation('samples/cooperation.yaml');
  if ('faults' in found) throw new Error(found.faults.join('\n'));
  // What comes by itself would come into stories that are not about it, when they set the clock.
  const reminders = { atPublication: false, hoursBefore: [], listAfterDeadline: false, mentionUnreachable: true };
  return { ...found, bodies: found.bodies.map((body) => ({ ...body, reminders })) };
}
