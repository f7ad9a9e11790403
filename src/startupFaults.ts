import { CosmosUnusable } from './adapters/cosmos/cosmosUnusable.ts';
import { FilesUnusable } from './adapters/files/filesUnusable.ts';
import { AddressInUse } from './adapters/http/server.ts';
import { QueueUnusable } from './adapters/queue/queueUnusable.ts';
import { DatabaseUnusable } from './adapters/sqlite/databaseUnusable.ts';
import type { Config } from './config.ts';

const databaseAdvice = {
  notWritable: 'The file or its folder cannot be written. Check its owner and the free space on the disk.',
  notADatabase: 'The file is not a database. Move it away, or choose another file with SAKSGANG_DATABASE.',
  corrupt: 'The file is damaged. Move it away and put a backup in its place.',
  foreign: 'The file is the database of another program. Choose another file with SAKSGANG_DATABASE.',
  newerSchema: 'A newer version of Saksgang has written the file. Use that version, or choose another file.',
  locked: 'Another program keeps the file locked. End it and try again.',
  ioError: 'The disk failed. Keep the database on a local disk, not on a network share.',
} as const;

const cosmosAdvice = {
  badEndpoint: 'Correct SAKSGANG_COSMOS_ENDPOINT; it must be https, except for an emulator on this machine.',
  keyNotAllowed: 'Remove SAKSGANG_COSMOS_KEY; keys are for emulators, in Azure the managed identity is used.',
  missing: 'Create the database and the container with the template in infra/, or correct their names.',
  foreign: 'The container belongs to another program. Choose another with SAKSGANG_COSMOS_CONTAINER.',
  weakConsistency: 'Set the account to Session consistency or stronger.',
  denied: 'Give the managed identity the role Cosmos DB Built-in Data Contributor on the database.',
  unreachable: 'Check the address, the network and the firewall of the account.',
} as const;

const queueAdvice = {
  badAddress: 'Correct SAKSGANG_QUEUE_URL and the names of the queues.',
  keyNotAllowed: 'Remove SAKSGANG_QUEUE_KEY; keys are for emulators, in Azure the managed identity is used.',
  missing: 'Create the queues with the template in infra/, or correct their names.',
  denied: 'Give the managed identity the role Storage Queue Data Contributor on both queues.',
  unreachable: 'Check the address, the network and the firewall of the account.',
} as const;

const filesAdvice = {
  badAddress: 'Correct SAKSGANG_BLOB_URL and SAKSGANG_BLOB_CONTAINER.',
  keyNotAllowed: 'Remove SAKSGANG_BLOB_KEY; keys are for emulators, in Azure the managed identity is used.',
  missing: 'Create the container with the template in infra/, or correct its name.',
  denied: 'Give the managed identity the role Storage Blob Data Contributor on the container.',
  unreachable: 'Check the address, the network and the firewall of the account.',
} as const;

/** The sentence that says why the bot cannot start and what to do; undefined for what is a bug. */
export function startupFault(error: unknown, config: Config): string | undefined {
  if (error instanceof AddressInUse) {
    return `Port ${config.port} is taken. End the program that uses it, or choose another port with PORT.`;
  }
  if (error instanceof DatabaseUnusable) {
    return `The database ${config.databaseFile} cannot be used. ${databaseAdvice[error.reason]}`;
  }
  if (error instanceof CosmosUnusable) return `Cosmos DB cannot be used. ${cosmosAdvice[error.reason]}`;
  if (error instanceof QueueUnusable) return `The queue cannot be used. ${queueAdvice[error.reason]}`;
  if (error instanceof FilesUnusable) return `The file storage cannot be used. ${filesAdvice[error.reason]}`;
  return undefined;
}
