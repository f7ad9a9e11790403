import { once } from 'node:events';
import { openDatabase } from '../../../src/adapters/sqlite/database.ts';

// A child process that opens the database on a signal, so that several do it at the same moment.
process.send?.('ready');
await once(process, 'message');
process.send?.(tryToOpen());
process.disconnect();

function tryToOpen(): string {
  try {
    openDatabase(process.argv[2] ?? '').close();
    return 'opened';
  } catch (error) {
    return String(error);
  }
}
