import { AddressInUse } from './adapters/http/server.ts';
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

/** The sentence that says why the bot cannot start and what to do; undefined for what is a bug. */
export function startupFault(error: unknown, config: Config): string | undefined {
  if (error instanceof AddressInUse) {
    return `Port ${config.port} is taken. End the program that uses it, or choose another port with PORT.`;
  }
  if (error instanceof DatabaseUnusable) {
    return `The database ${config.databaseFile} cannot be used. ${databaseAdvice[error.reason]}`;
  }
  return undefined;
}
