import type { Fault, Path } from './faults.ts';
import type { NamedOutline } from './outline.ts';

/** Ids, names and other words that more than one body, or more than one party, goes by: chat could not tell them apart. */
export function checkNames(list: 'bodies' | 'parties', entries: readonly NamedOutline[]): readonly Fault[] {
  const owners = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [index, entry] of entries.entries()) {
    for (const { word, path } of wordsOf(entry)) {
      const owner = owners.get(word) ?? index;
      owners.set(word, owner);
      if (owner === index) continue;
      const name = entries[owner]?.id || `${list}[${owner}]`;
      faults.push({ path: [list, index, ...path], sentence: `«${word}» belongs to ${name} already` });
    }
  }
  return faults;
}

function wordsOf(entry: NamedOutline): readonly { readonly word: string; readonly path: Path }[] {
  return [
    { word: entry.id.toLowerCase(), path: ['id'] },
    { word: entry.name, path: ['name'] },
    ...Object.entries(entry.names).map(([language, word]) => ({ word, path: ['names', language] })),
    ...entry.aliases.map((word, index) => ({ word, path: ['aliases', index] })),
  ].filter(({ word }) => word !== '');
}
