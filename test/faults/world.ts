import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample } from '../../scripts/sample/loadSample.ts';
import { parseCooperation } from '../../src/adapters/config/cooperationText.ts';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../src/adapters/sqlite/documentStore.ts';
import { instantOf } from '../../src/domain/instant.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { type Bot, startBot } from '../../src/start.ts';
import { fileCase } from '../../src/usecases/operator/fileCase.ts';
import { createRecords, type Records } from '../../src/usecases/records/records.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../support/connector/standIn.ts';
import { createTeamsClient, type TeamsClient } from '../support/connector/teamsClient.ts';
import { createMemoryLog } from '../support/memoryLog.ts';
import { type BotProcess, type LoadedProcess, loadBotProcess } from './botProcess.ts';
import { chat, type Membership, membersOfSg } from './members.ts';

/** The tenant that the local mode serves. */
export const tenantId = '11111111-1111-4111-8111-111111111111';

/** A store with an SG meeting that is not published yet, and a Teams to publish it in. No bot runs to begin with. */
export interface FaultWorld extends Membership {
  readonly connector: ConnectorStandIn;
  readonly meeting: Meeting;
  /** The numbers of the orientation cases, in the order of the agenda. */
  readonly cases: readonly string[];
  /** The store as it is, whether a bot runs or not. */
  readonly records: Records;
  /** The real program in a process of its own, with more variables if any are given. */
  startProcess(variables?: Readonly<Record<string, string>>): Promise<BotProcess>;
  /** The same, ready to begin at once. */
  loadProcess(variables?: Readonly<Record<string, string>>): LoadedProcess;
  /** The whole bot in this process. */
  startHere(clock?: Clock): Promise<Bot>;
  teamsAt(bot: { readonly port: number }): TeamsClient;
  /** Ends every bot that still runs. */
  close(): Promise<void>;
}

/** Makes a world; `extraCases` orientation cases beside sak 71/20. */
export async function createFaultWorld(seats: number, extraCases: number, withColleague = false): Promise<FaultWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-faults-'));
  const databaseFile = join(folder, 'saksgang.db');
  const cooperationFile = join(folder, 'cooperation.yaml');
  const membership = membersOfSg(seats, withColleague);
  await writeFile(cooperationFile, membership.yaml);
  const cooperation = parseCooperation(membership.yaml);
  if ('faults' in cooperation) throw new Error(cooperation.faults.join('\n'));

  const connector = await startConnectorStandIn();
  connector.place(chat, [membership.secretary, ...membership.members]);
  const running = new Set<() => Promise<void>>();
  const startHere = async (clock: Clock = () => instantOf(Date.now())) => {
    const place = { host: '127.0.0.1', port: 0, databaseFile, cooperationFile };
    const bot = await startBot(
      { mode: 'local', tenantId, logLevel: 'silent', ...place },
      { cooperation, log: createMemoryLog(), clock },
    );
    const stop = async () => {
      if (running.delete(stop)) await bot.stop();
    };
    running.add(stop);
    return { ...bot, stop };
  };
  const loadProcess = (variables: Readonly<Record<string, string>> = {}) => {
    const loaded = loadBotProcess({ ...variables, SAKSGANG_DATABASE: databaseFile }, cooperationFile);
    running.add(loaded.kill);
    return loaded;
  };

  const seeder = await startHere();
  const meeting = await loadSample(seeder.deps, { ...chat, tenantId, serviceUrl: connector.serviceUrl });
  const cases = ['71/20', ...(await fileCases(seeder, meeting, extraCases))];
  await seeder.stop();
  const database = openDatabase(databaseFile);

  return {
    ...membership,
    connector,
    meeting,
    cases,
    records: createRecords(createSqliteStore(database), tenantId),
    startHere,
    loadProcess,
    startProcess: (variables) => loadProcess(variables).start(),
    teamsAt: (bot) => teamsAt(connector, bot),
    async close() {
      for (const end of running) await end();
      database.close();
      await connector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The Teams clients of those who meet this bot. */
export function teamsAt(
  connector: ConnectorStandIn,
  { port }: { readonly port: number },
  headers: Readonly<Record<string, string>> = {},
): TeamsClient {
  const { serviceUrl } = connector;
  const tenant = { tenantId, botId: '28:saksgang', botName: 'Saksgang', serviceUrl };
  return createTeamsClient(`http://127.0.0.1:${port}/api/messages`, connector, tenant, headers);
}

/** Puts so many more orientation cases on the agenda, and gives their numbers. */
export async function fileCases({ deps }: Bot, meeting: Meeting, count: number): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const { item } = await fileCase(deps)({
      meeting,
      key: { body: 'SG', year: 2020, sequence: 100 + n },
      position: 10 + n,
      type: 'orientering',
      title: `Orientering nummer ${n}`,
      access: { kind: 'open' },
      sections: [],
      proposal: ['Saken tas til orientering.'],
      extract: `Utdrag ${n}`,
      text: `Sak nummer ${n}`,
    });
    numbers.push(item.number);
  }
  return numbers;
}
