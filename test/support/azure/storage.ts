import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Azurite } from '../azurite/start.ts';
import { startCosmosDouble } from '../cosmos/double.ts';
import type { Faults } from '../cosmos/faults.ts';
import type { Storage } from '../saksgang/storage.ts';
import { startClockedQueues } from './clockedQueues.ts';

const databaseName = 'saksgang.db';

/**
 * A Cosmos DB account of its own, on our strict double of the protocol, and two queues of its own on Azurite. The bot
 * speaks to both with Microsoft's SDKs.
 */
export async function makeAzureStorage(azurite: Omit<Azurite, 'stop'>, clock: Clock): Promise<Storage> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-e2e-'));
  const outage = createOutage();
  const double = await startCosmosDouble({ faults: outage });
  const queues = await startClockedQueues(azurite, clock);
  const queueName = `story-${randomUUID()}`;
  return {
    services: {
      databaseFile: join(folder, databaseName),
      cosmos: {
        endpoint: double.endpoint,
        databaseId: 'saksgang',
        containerId: 'documents',
        credential: { kind: 'key', key: double.key },
      },
      queue: {
        url: queues.url,
        queueName,
        poisonQueueName: `${queueName}-poison`,
        credential: { kind: 'sharedKey', account: azurite.account, key: azurite.key },
      },
    },
    async withoutDocuments(act) {
      outage.isOn = true;
      try {
        return await act();
      } finally {
        outage.isOn = false;
      }
    },
    clockMoved: queues.clockMoved,
    async dispose() {
      await queues.close();
      const { writes } = double;
      await double.close();
      const files = await readdir(folder);
      await rm(folder, { recursive: true });
      if (files.includes(databaseName)) throw new Error('The bot has opened a database file');
      if (writes === 0) throw new Error('The bot has written nothing to Cosmos DB');
    },
  };
}

/** While it is on, the service is up and does nothing but say that it cannot. */
function createOutage(): Faults & { isOn: boolean } {
  return {
    isOn: false,
    arm() {
      throw new Error('An outage is on or off');
    },
    disarm() {
      throw new Error('An outage is on or off');
    },
    take() {
      return this.isOn ? { kind: 'status', status: 503 } : undefined;
    },
  };
}
