import { createPinoLog } from '../../src/adapters/log/pinoLog.ts';
import type { Services } from '../../src/config/services.ts';
import type { Cooperation } from '../../src/domain/cooperation.ts';
import { instantOf } from '../../src/domain/instant.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { FileStore } from '../../src/ports/fileStore.ts';
import type { PaperReader } from '../../src/ports/paperReader.ts';
import type { Queue } from '../../src/ports/queue.ts';
import { openServices } from '../../src/services.ts';
import { createPaperReader } from '../../src/understanding.ts';
import { createRefreshRequests, type RefreshRequests } from '../../src/usecases/jobs/refreshRequests.ts';
import { createRecords, type Records } from '../../src/usecases/records/records.ts';
import { OperatorFault } from '../services/open.ts';

/** Where cases are filed from the command line. */
export interface ImportTarget {
  readonly records: Records;
  readonly cooperation: Cooperation;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly refreshes: RefreshRequests;
  readonly files: FileStore;
  readonly readPapers: PaperReader;
  close(): Promise<void>;
}

const localTenant = '11111111-1111-4111-8111-111111111111';

/** Opens the services of the environment. Throws what they throw, and `OperatorFault` when no tenant is told. */
export async function openImport(
  services: Services,
  cooperation: Cooperation,
  env: NodeJS.ProcessEnv,
): Promise<ImportTarget> {
  const tenant = env.MicrosoftAppTenantId?.toLowerCase() ?? (env.SAKSGANG_LOCAL === '1' ? localTenant : undefined);
  if (!tenant) throw new OperatorFault('Set MicrosoftAppTenantId, or SAKSGANG_LOCAL=1 for the local sample.');
  const clock = () => instantOf(Date.now());
  const { store, queue, files, close } = await openServices(services, clock, () => undefined);
  return {
    records: createRecords(store, tenant),
    cooperation,
    clock,
    queue,
    refreshes: createRefreshRequests(queue, clock, createPinoLog('warn')),
    files,
    readPapers: createPaperReader(cooperation),
    close,
  };
}
