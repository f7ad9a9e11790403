import type { Person } from '../../domain/cooperation.ts';
import { namesPattern } from './naming.ts';
import { listAll } from './retention.ts';
import type { Vault } from './vault.ts';

/** One field that is stored about a person. */
export interface OwnField {
  /** The kind of document: the beginning of its id, such as `response`; `register` for the list of the cooperation. */
  readonly kind: string;
  readonly id: string;
  /** The way to the value, such as `entries.0.at`. */
  readonly field: string;
  readonly value: string;
}

/**
 * Everything that is stored about a person: all of their own documents, and of other documents only the fields that
 * name them, as the rest is about others. Goes through the whole store, so that no kind of document is forgotten.
 */
export async function gatherOwn(
  { store, partitions, tenantId }: Vault,
  entraId: string,
  person: Person | undefined,
): Promise<readonly OwnField[]> {
  const names = [entraId, ...(person ? [person.key] : [])];
  const pattern = namesPattern(names);
  const isNamedIn = (text: string) => text.search(pattern) >= 0;
  const found: OwnField[] = person ? fieldsOf('register', person.key, person, []) : [];
  for (const partition of await partitions.partitions()) {
    if (!partition.startsWith(`${tenantId}|`)) continue;
    for (const { id, body } of await listAll(store, partition, '')) {
      const fields = fieldsOf(id.split(':')[0] ?? id, id, body, []);
      found.push(...(isOwn(body, names) || isNamedIn(id) ? fields : fields.filter(({ value }) => isNamedIn(value))));
    }
  }
  return found;
}

/** Whose document it is says its own `entraId` or `person`. */
function isOwn(body: unknown, names: readonly string[]): boolean {
  const { entraId, person } = (body ?? {}) as { readonly entraId?: unknown; readonly person?: unknown };
  return [entraId, person].some((name) => typeof name === 'string' && names.includes(name));
}

function fieldsOf(kind: string, id: string, value: unknown, path: readonly string[]): OwnField[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [{ kind, id, field: path.join('.'), value: String(value) }];
  return Object.entries(value).flatMap(([key, part]) => fieldsOf(kind, id, part, [...path, key]));
}
