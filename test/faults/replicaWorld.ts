import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueueClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { loadSample } from '../../scripts/sample/loadSample.ts';
import { parseCooperation } from '../../src/adapters/config/cooperationText.ts';
import { openCosmos } from '../../src/adapters/cosmos/open.ts';
import { readServices } from '../../src/config/services.ts';
import { startBot } from '../../src/start.ts';
import { createRecords } from '../../src/usecases/records/records.ts';
import { type Azurite, startAzurite } from '../support/azurite/start.ts';
import { startConnectorStandIn } from '../support/connector/standIn.ts';
import { startCosmosDouble } from '../support/cosmos/double.ts';
import { createMemoryLog } from '../support/memoryLog.ts';
import { type BotProcess, type LoadedProcess, loadBotProcess } from './botProcess.ts';
import { chat, membersOfSg } from './members.ts';
import { createRandomFaults, type RandomFaults } from './replicaFaults.ts';
import { type FaultWorld, fileCases, teamsAt, tenantId } from './world.ts';

/** As a {@link FaultWorld}, but its state is in Cosmos DB's double and its work in Azurite, which outlive every bot. */
export interface ReplicaWorld extends Omit<FaultWorld, 'startHere' | 'startProcess' | 'loadProcess'> {
  /** What goes wrong between the bots and the store. */
  readonly faults: RandomFaults;
  /** The bots' queue, as Azure shows it. */
  readonly work: QueueClient;
  /** A replica that takes presses and no work, as that of a staging slot, in this process. */
  readonly slot: { readonly port: number };
  /** The real program in a process of its own, on the shared state. Throws when it cannot start. */
  startReplica(): Promise<BotProcess>;
}

/**
 * Makes a world; `extraCases` orientation cases beside sak 71/20. While it is made, the processes of so many replicas
 * are loaded.
 */
export async function createReplicaWorld(
  seats: number,
  extraCases: number,
  replicas: number,
  withColleague = false,
): Promise<ReplicaWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-replicas-'));
  const cooperationFile = join(folder, 'cooperation.yaml');
  const membership = membersOfSg(seats, withColleague);
  await writeFile(cooperationFile, membership.yaml);
  const cooperation = parseCooperation(membership.yaml);
  if ('faults' in cooperation) throw new Error(cooperation.faults.join('\n'));

  const faults = createRandomFaults(Math.random);
  const [double, azurite, connector] = await Promise.all([
    startCosmosDouble({ faults }),
    startAzurite(),
    startConnectorStandIn(),
  ]);
  connector.place(chat, [membership.secretary, ...membership.members]);
  const env = {
    SAKSGANG_COSMOS_ENDPOINT: double.endpoint,
    SAKSGANG_COSMOS_KEY: double.key,
    SAKSGANG_QUEUE_URL: azurite.url,
    SAKSGANG_QUEUE_ACCOUNT: azurite.account,
    SAKSGANG_QUEUE_KEY: azurite.key,
  };
  // Clients hear of an end at once, but may be on their way by then.
  const replicaEnv = { ...env, SAKSGANG_GRACE_SECONDS: '2' };
  const services = readServices(env);
  if ('faults' in services || !services.cosmos || !services.queue) throw new Error('These are not two services');

  const running = new Set<LoadedProcess>();
  const load = () => {
    const process = loadBotProcess(replicaEnv, cooperationFile);
    running.add(process);
    return process;
  };
  const loaded = Array.from({ length: replicas }, load);

  const place = { host: '127.0.0.1', port: 0, cooperationFile };
  const slot = await startBot(
    { mode: 'local', tenantId, logLevel: 'silent', workers: 'off', ...place, ...services },
    { cooperation, log: createMemoryLog() },
  );
  const meeting = await loadSample(slot.deps, { ...chat, tenantId, serviceUrl: connector.serviceUrl });
  const cases = ['71/20', ...(await fileCases(slot, meeting, extraCases))];
  // Whoever compares in the end has more patience than a bot may have: the machine may be busy.
  const limits = { tries: 5, requestMs: 30_000, waitMs: 10_000, callMs: 120_000 };
  const cosmos = await openCosmos({ ...services.cosmos, limits });

  return {
    ...membership,
    connector,
    meeting,
    cases,
    faults,
    records: createRecords(cosmos.store, tenantId),
    work: clientOf(azurite, services.queue.queueName),
    slot,
    startReplica: () => (loaded.pop() ?? load()).start(),
    // A connection for each press: on one that is kept, a press can cross the goodbye of a bot that is killed.
    teamsAt: (bot) => teamsAt(connector, bot, { connection: 'close' }),
    async close() {
      await Promise.all([slot.stop(), ...[...running].map(({ kill }) => kill())]);
      await cosmos.close();
      await double.close();
      await azurite.stop();
      await connector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function clientOf({ url, account, key }: Azurite, name: string): QueueClient {
  return new QueueClient(`${url}/${name}`, new StorageSharedKeyCredential(account, key));
}
