/** An entry of a file of types, as Azure/bicep-types writes it. */
type Entry = Readonly<Record<string, unknown>> & { readonly $type: string; readonly name?: string };

/** Types that refer to each other by their place in the list; each resource type is in `resources` by its name. */
export interface TypeFile {
  readonly resources: Readonly<Record<string, number>>;
  readonly types: readonly unknown[];
}

/** The resource types of these names, found in the files of types, with what they refer to; equal types are kept once. */
export function cutDown(files: Iterable<readonly Entry[]>, names: readonly string[]): TypeFile {
  const resources: Record<string, number> = {};
  const types: unknown[] = [];
  const placeOf = new Map<string, number>();
  for (const file of files) {
    const wanted = file.filter(({ $type, name = '' }) => $type === 'ResourceType' && names.includes(name));
    const copier = copierOf(file, types, placeOf);
    for (const entry of wanted) resources[entry.name ?? ''] = copier(file.indexOf(entry));
  }
  return { resources: Object.fromEntries(Object.entries(resources).sort()), types };
}

function copierOf(file: readonly Entry[], types: unknown[], placeOf: Map<string, number>): (index: number) => number {
  const copied = new Map<number, number>();
  return function copy(index: number): number {
    const known = copied.get(index);
    if (known !== undefined) return known;
    // A type may refer to itself: its place is taken before what it holds is copied.
    const place = types.push(undefined) - 1;
    copied.set(index, place);
    const entry = withoutProse(file[index], copy);
    const text = JSON.stringify(entry);
    const same = placeOf.get(text);
    if (same !== undefined && place === types.length - 1) {
      types.pop();
      copied.set(index, same);
      return same;
    }
    placeOf.set(text, place);
    types[place] = entry;
    return place;
  };
}

/** The entry without its descriptions, with its references led to where `copy` put them. */
function withoutProse(value: unknown, copy: (index: number) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item, copy));
  if (typeof value !== 'object' || value === null) return value;
  const reference = (value as { readonly $ref?: unknown }).$ref;
  if (typeof reference === 'string') return { $ref: copy(Number(reference.replace('#/', ''))) };
  const kept = Object.entries(value).filter(([key, held]) => !(key === 'description' && typeof held === 'string'));
  return Object.fromEntries(kept.map(([key, held]) => [key, withoutProse(held, copy)]));
}
