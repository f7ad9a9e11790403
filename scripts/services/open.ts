import { existsSync } from 'node:fs';
import { CosmosUnusable } from '../../src/adapters/cosmos/cosmosUnusable.ts';
import { openCosmos } from '../../src/adapters/cosmos/open.ts';
import { FilesUnusable } from '../../src/adapters/files/filesUnusable.ts';
import { openAzureQueue } from '../../src/adapters/queue/open.ts';
import { QueueUnusable } from '../../src/adapters/queue/queueUnusable.ts';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { DatabaseUnusable } from '../../src/adapters/sqlite/databaseUnusable.ts';
import { createSqliteDeadLetters } from '../../src/adapters/sqlite/deadLetters.ts';
import { createSqliteStore } from '../../src/adapters/sqlite/documentStore.ts';
import { createSqlitePartitions } from '../../src/adapters/sqlite/partitions.ts';
import { readServices, type Services } from '../../src/config/services.ts';
import { instantOf } from '../../src/domain/instant.ts';
import type { DeadLetters } from '../../src/ports/deadLetters.ts';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import { PortError } from '../../src/ports/errors.ts';
import type { Partitions } from '../../src/ports/partitions.ts';

// Nobody waits in Teams for it.
const patientLimits = { tries: 10, requestMs: 30_000, waitMs: 60_000, callMs: 120_000 };

interface Closable {
  close(): Promise<void>;
}

/** What to tell the operator in place of a stack. */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault';
}

/** The services of the environment. Throws `OperatorFault` for what is wrong with it. */
export function servicesOf(env: NodeJS.ProcessEnv): Services {
  const services = readServices(env);
  if ('faults' in services) throw new OperatorFault(services.faults.join(' '));
  return services;
}

/** The store of the settings. Throws `OperatorFault` when a database is to be there and is not. */
export async function openStore(
  { cosmos, databaseFile }: Services,
  { mustExist }: { readonly mustExist: boolean },
): Promise<Closable & { readonly store: DocumentStore; readonly partitions: Partitions }> {
  if (cosmos) return openCosmos({ ...cosmos, limits: patientLimits });
  if (mustExist) checkExists(databaseFile);
  const db = openDatabase(databaseFile);
  return { store: createSqliteStore(db), partitions: createSqlitePartitions(db), close: async () => db.close() };
}

/** What the queue of the settings has put aside. Throws as {@link openStore}. */
export async function openDeadLetters({
  queue,
  databaseFile,
}: Services): Promise<Closable & { readonly deadLetters: DeadLetters }> {
  const clock = () => instantOf(Date.now());
  if (queue) return openAzureQueue({ ...queue, clock });
  checkExists(databaseFile);
  const db = openDatabase(databaseFile);
  return { deadLetters: createSqliteDeadLetters(db, clock), close: async () => db.close() };
}

/** The sentence for what the operator can do something about; undefined for what is a bug. */
export function faultSentence(error: unknown): string | undefined {
  const known = [OperatorFault, DatabaseUnusable, CosmosUnusable, FilesUnusable, QueueUnusable, PortError];
  return error instanceof Error && known.some((kind) => error instanceof kind) ? error.message : undefined;
}

function checkExists(file: string): void {
  if (!existsSync(file)) {
    throw new OperatorFault(`There is no database ${file}. Set SAKSGANG_DATABASE to the one that the bot uses.`);
  }
}
