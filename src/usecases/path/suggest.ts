import { type Case, type CaseKey, itemIdOf } from '../../domain/case.ts';
import type { Deps } from '../deps.ts';

/** A case that may belong to the same matter, and why. */
export interface Suggestion {
  readonly case: Case;
  readonly reason: 'title' | 'reference';
}

/** Half of the longer title's words in common. */
const enough = 0.5;
const maxSuggestions = 3;
const smallWords = new Set(['og', 'i', 'på', 'for', 'av', 'til', 'om', 'med', 'fra', 'frå', 'the', 'of', 'and', 'in']);

/**
 * Cases of other bodies, of the same year and the years beside it, that have nearly the same title, or whose number
 * stands in the paper («ref. sak 49/20»). Bodies nearer in the path come first.
 */
export async function suggestLinks(
  { records, cooperation }: Pick<Deps, 'records' | 'cooperation'>,
  own: Case,
  linked: readonly CaseKey[],
): Promise<readonly Suggestion[]> {
  const { keys, cases, papers } = records;
  const { body, year } = own.key;
  const known = new Set([own.key, ...linked].map(itemIdOf));
  const paper = await papers.read(keys.paperPartition(itemIdOf(own.key)), keys.paper(own.paper.version));
  const text = paper?.value.sections.map((section) => section.text).join('\n') ?? '';
  const referred = new Set(
    [...text.matchAll(/(?<![\d/])(\d{1,4}) ?\/ ?(\d{2})(?!\d)/g)].map(([, n, y]) => `${Number(n)}/${y}`),
  );
  const years = new Set([
    year - 1,
    year,
    year + 1,
    ...[...referred].map((number) => 2000 + Number(number.split('/')[1])),
  ]);
  const places = cooperation.bodies.flatMap(({ id }) => [...years].map((each) => ({ body: id, year: each })));
  const found = await Promise.all(places.map((place) => cases.list(keys.casePartition(place), 'case:')));
  const orderOf = (id: string) => cooperation.bodies.find((one) => one.id === id)?.order ?? 0;
  return found
    .flat()
    .map(({ value }) => value)
    .filter((other) => !known.has(itemIdOf(other.key)) && other.type !== 'formalia')
    .flatMap((other): readonly (Suggestion & { readonly score: number })[] => {
      const isReferred = referred.has(other.number);
      const likeness = other.key.body === body ? 0 : likenessOf(own.title, other.title);
      if (!isReferred && likeness < enough) return [];
      const distance = Math.abs(orderOf(other.key.body) - orderOf(body)) / 100;
      return [
        { case: other, reason: isReferred ? 'reference' : 'title', score: (isReferred ? 1 : likeness) - distance },
      ];
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, maxSuggestions)
    .map(({ case: each, reason }) => ({ case: each, reason }));
}

/** How much two titles have in common, from 0 to 1. */
function likenessOf(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(one.size, other.size, 1);
}

function wordsOf(title: string): ReadonlySet<string> {
  const words = title.toLocaleLowerCase('nb').match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !smallWords.has(word)));
}
