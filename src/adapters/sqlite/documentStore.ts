import { checkKeys, checkList, encodeBody } from '../../ports/documentLimits.ts';
import type { DocumentStore, StoredDocument } from '../../ports/documentStore.ts';
import { Conflict, NotFound } from '../../ports/errors.ts';
import type { SqliteDatabase } from './database.ts';
import { endOfPrefix } from './prefix.ts';
import { integerOf, type Row, textOf } from './rows.ts';
import { translateErrors, translateRejections } from './translateErrors.ts';

// In SQLite every blob comes after every text.
const afterAllText = Uint8Array.of(0);

/**
 * The document store in a SQLite file, safe among any number of processes on the same machine.
 * Throws `RangeError` for keys, limits and bodies that the port does not allow, and for lone surrogates in keys.
 */
export function createSqliteStore(db: SqliteDatabase): DocumentStore {
  const select = db.prepare('SELECT id, etag, body FROM documents WHERE pk = ? AND id = ?');
  const insert = db.prepare('INSERT INTO documents (pk, id, etag, body) VALUES (?, ?, ?, ?)');
  const update = db.prepare('UPDATE documents SET etag = ?, body = ? WHERE pk = ? AND id = ? AND etag = ?');
  const erase = db.prepare('DELETE FROM documents WHERE pk = ? AND id = ? AND etag = ?');
  // One lower bound, so that the index finds the place to go on from.
  const page = db.prepare(
    'SELECT id, etag, body FROM documents WHERE pk = ? AND id >= max(?, ?) AND id < ? ORDER BY id LIMIT ?',
  );
  const tally = db.prepare('SELECT count(*) AS total FROM documents WHERE pk = ? AND id >= ? AND id < ?');

  /** Why no version with this etag was found. */
  function missed(partition: string, id: string): Conflict | NotFound {
    const current = translateErrors(() => select.get(partition, id));
    return current ? new Conflict('The document has changed') : new NotFound('The document does not exist');
  }

  return {
    async read(partition, id) {
      checkKeys(partition, id);
      const row = translateErrors(() => select.get(partition, id));
      return row && documentOf(row);
    },

    async create(partition, id, body) {
      checkKeys(partition, id);
      const json = encodeBody(body);
      const etag = crypto.randomUUID();
      await translateRejections(db.write(() => insert.run(partition, id, etag, json)));
      return etag;
    },

    async replace(partition, id, body, etag) {
      checkKeys(partition, id);
      const json = encodeBody(body);
      const newEtag = crypto.randomUUID();
      const { changes } = await translateRejections(db.write(() => update.run(newEtag, json, partition, id, etag)));
      if (changes === 0) throw missed(partition, id);
      return newEtag;
    },

    async remove(partition, id, etag) {
      checkKeys(partition, id);
      const { changes } = await translateRejections(db.write(() => erase.run(partition, id, etag)));
      if (changes === 0) throw missed(partition, id);
    },

    async list(partition, options) {
      checkList(partition, options);
      const { prefix, after, limit } = options;
      // With U+0000 added it is the very next text, so that one comparison serves both bounds.
      const start = after === undefined ? '' : `${after}\0`;
      const end = endOfPrefix(prefix) ?? afterAllText;
      return translateErrors(() => page.all(partition, prefix, start, end, limit)).map(documentOf);
    },

    async count(partition, prefix) {
      checkList(partition, { prefix, limit: 1 });
      const row = translateErrors(() => tally.get(partition, prefix, endOfPrefix(prefix) ?? afterAllText));
      return row ? integerOf(row, 'total') : 0;
    },
  };
}

function documentOf(row: Row): StoredDocument {
  return { id: textOf(row, 'id'), etag: textOf(row, 'etag'), body: JSON.parse(textOf(row, 'body')) };
}
