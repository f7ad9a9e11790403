import { DatabaseSync } from 'node:sqlite';

/** Throws unless the store holds so many first answers: an acknowledgement that is not kept is no figure either. */
export function countAnswers(databaseFile: string, expected: number): void {
  const connection = new DatabaseSync(databaseFile, { readOnly: true });
  const row = connection.prepare("SELECT count(*) AS answers FROM documents WHERE id LIKE 'response:%'").get();
  connection.close();
  if (row?.answers !== expected) throw new Error(`The store holds ${row?.answers} answers, not ${expected}`);
}
