import { type Case, type CaseKey, itemIdOf } from '../../domain/case.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { Matter } from '../records/yearSchemas.ts';

type MatterDeps = Pick<Deps, 'records'>;

/** The matter that a case belongs to, after whatever merges; undefined when it stands alone. */
export async function matterOf(deps: MatterDeps, { matterId }: Case): Promise<Matter | undefined> {
  return matterId === undefined ? undefined : rootOf(deps, matterId);
}

/** The case with a key, or undefined. */
export async function caseOf({ records }: MatterDeps, key: CaseKey): Promise<Case | undefined> {
  const found = await records.cases.read(records.keys.casePartition(key), records.keys.case(key));
  return found?.value;
}

/**
 * Lets two cases belong to one matter, together with everything each of them is linked to. Every step is one conditional
 * write that can be repeated; of two matters that meet, the one with the greater id points to the other, so that links
 * made at the same time always end in one matter.
 */
export async function linkCases(deps: MatterDeps, first: Case, second: Case): Promise<Matter> {
  const [one, other] = await Promise.all([matterOf(deps, first), matterOf(deps, second)]);
  const id = one?.id ?? other?.id ?? itemIdOf(first.key);
  await addTo(deps, id, [first.key, second.key]);
  await point(deps, first.key, id);
  await point(deps, second.key, id);
  return rootOf(deps, id);
}

/** Lets a case's new number take the place of the old one in its matter. Safe to repeat. */
export async function renumberInMatter(deps: MatterDeps, oldKey: CaseKey, newKey: CaseKey): Promise<void> {
  const before = await caseOf(deps, oldKey);
  const matter = before && (await matterOf(deps, before));
  if (!matter) return;
  const { keys, matters } = deps.records;
  await addTo(deps, matter.id, [newKey]);
  await point(deps, newKey, matter.id);
  await change(matters, keys.matterPartition, keys.matter(matter.id), (current) => {
    const cases = current?.cases.filter((key) => itemIdOf(key) !== itemIdOf(oldKey)) ?? [];
    return current && cases.length < current.cases.length ? { ...current, cases } : undefined;
  });
}

/** Sets the case's pointer; where it points to another matter already, the two become one. */
async function point(deps: MatterDeps, key: CaseKey, matterId: string): Promise<void> {
  const { keys, cases } = deps.records;
  const standing = await change(cases, keys.casePartition(key), keys.case(key), (current) =>
    current && current.matterId === undefined ? { ...current, matterId } : undefined,
  );
  if (standing?.matterId !== undefined && standing.matterId !== matterId)
    await merge(deps, standing.matterId, matterId);
}

async function merge(deps: MatterDeps, a: string, b: string): Promise<void> {
  const [one, other] = await Promise.all([rootOf(deps, a), rootOf(deps, b)]);
  if (one.id === other.id) return;
  const [root, rest] = one.id < other.id ? [one, other] : [other, one];
  const { keys, matters } = deps.records;
  const pointed = await change(matters, keys.matterPartition, keys.matter(rest.id), (current) =>
    current && current.mergedInto === undefined ? { ...current, mergedInto: root.id } : undefined,
  );
  // After the pointer: what is added to the other from now on follows it, and what it held is taken over.
  const held = await matters.read(keys.matterPartition, keys.matter(rest.id));
  await addTo(deps, root.id, held?.value.cases ?? []);
  // Someone else merged it into a third at the same time: then that one and ours are one as well.
  const third = pointed?.mergedInto;
  if (third !== undefined && third !== root.id) await merge(deps, third, root.id);
}

async function addTo(deps: MatterDeps, id: string, added: readonly CaseKey[]): Promise<void> {
  const { keys, matters } = deps.records;
  const written = await change(matters, keys.matterPartition, keys.matter(id), (current) => {
    const cases = new Map((current?.cases ?? []).map((key) => [itemIdOf(key), key]));
    const before = cases.size;
    for (const key of added) cases.set(itemIdOf(key), key);
    return current && cases.size === before ? undefined : { id, ...current, cases: [...cases.values()] };
  });
  if (written?.mergedInto !== undefined) await addTo(deps, written.mergedInto, added);
}

async function rootOf(deps: MatterDeps, id: string): Promise<Matter> {
  const { keys, matters } = deps.records;
  const found = await matters.read(keys.matterPartition, keys.matter(id));
  const next = found?.value.mergedInto;
  return next === undefined ? (found?.value ?? { id, cases: [] }) : rootOf(deps, next);
}
