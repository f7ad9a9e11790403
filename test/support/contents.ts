import { DatabaseSync } from 'node:sqlite';

const tables = {
  documents: `SELECT pk, id, body FROM documents
    WHERE id <> 'sweep' AND id NOT LIKE 'seen:%' AND pk NOT LIKE '%|allowance%' ORDER BY pk, id`,
  messages: `SELECT body FROM messages WHERE body NOT LIKE '%"kind":"sweep"%' ORDER BY body`,
  dead: 'SELECT body FROM dead_messages ORDER BY body',
};

/**
 * Everything that is stored and queued in a database file, as text, without the bot's own bookkeeping:
 * the heartbeat of the periodic check, which activities were heard, and how much was sent.
 */
export function contentsOf(file: string): string {
  const connection = new DatabaseSync(file, { readOnly: true });
  try {
    return JSON.stringify(Object.values(tables).map((query) => connection.prepare(query).all()));
  } finally {
    connection.close();
  }
}
