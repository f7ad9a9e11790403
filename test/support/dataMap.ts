import { readFileSync } from 'node:fs';
import { listAll } from '../../src/usecases/personal/retention.ts';
import type { Vault } from '../../src/usecases/personal/vault.ts';

/** A document as it lies in the store. */
export interface Lying {
  readonly partition: string;
  readonly id: string;
  readonly body: unknown;
}

/** Every document of the whole store, whatever its kind. */
export async function everyDocument({ store, partitions }: Pick<Vault, 'store' | 'partitions'>): Promise<Lying[]> {
  const found: Lying[] = [];
  for (const partition of await partitions.partitions()) {
    for (const { id, body } of await listAll(store, partition, '')) found.push({ partition, id, body });
  }
  return found;
}

/** The kinds of those documents that have any of the names in them: in their partition, their id or anywhere inside. */
export function kindsNaming(documents: readonly Lying[], names: readonly string[]): readonly string[] {
  const naming = documents.filter((document) => names.some((name) => JSON.stringify(document).includes(name)));
  return [...new Set(naming.map(({ id }) => kindOf(id)))].toSorted();
}

/** The kinds of documents that docs/personal-data.md lists, or only those that it lists as record. */
export function mappedKinds(isWanted: (row: string) => boolean = () => true): readonly string[] {
  const rows = readFileSync('docs/personal-data.md', 'utf8').split('\n');
  const wanted = rows.filter((row) => row.startsWith('| ') && isWanted(row));
  const named = wanted.flatMap((row) =>
    [...(row.split(' | ')[1] ?? '').matchAll(/`([^`.]+)`/g)].map(([, id = '']) => id),
  );
  return [...new Set(named.map(kindOf))].toSorted();
}

/** The kinds that it lists as record. */
export function recordKinds(): readonly string[] {
  return mappedKinds((row) => row.includes('**record**'));
}

/** The beginning of a document's id; `v` for every version of a paper. */
function kindOf(id: string): string {
  return id.split(':')[0]?.replace(/^v\d+$/, 'v') ?? '';
}
