import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

/** Runs one statement together with the others that are waiting; settles when what it did is on the disk. */
export type Write = <T>(statement: () => T) => Promise<T>;

interface Waiting {
  readonly run: () => void;
  readonly confirm: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Makes writers share the wait for the disk: what is asked for in one turn of the event loop, by however many people,
 * is committed at once, in the order it was asked for. Each statement stands or fails on its own; when the commit
 * itself fails, none has happened and all are told.
 */
export function createGroupCommit(connection: DatabaseSync): Write {
  const waiting: Waiting[] = [];

  function commit(): void {
    const group = waiting.splice(0);
    const done: Waiting[] = [];
    try {
      inTransaction(connection, () => {
        for (const write of group) {
          try {
            write.run();
            done.push(write);
          } catch (error) {
            // After some errors, such as a full disk, SQLite has undone the whole group.
            if (!connection.isTransaction) throw error;
            write.fail(error);
          }
        }
      });
    } catch (error) {
      for (const write of group) write.fail(error);
      return;
    }
    for (const write of done) write.confirm();
  }

  return <T>(statement: () => T) =>
    new Promise<T>((resolve, reject) => {
      const result: { value?: T } = {};
      waiting.push({
        run: () => {
          result.value = statement();
        },
        confirm: () => resolve(result.value as T),
        fail: reject,
      });
      if (waiting.length === 1) setImmediate(commit);
    });
}
