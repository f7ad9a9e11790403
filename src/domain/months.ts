/** The months as they are written in the three languages, in full and short. */
const names: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
];

/** All of them as alternatives of a regular expression, the longest first. */
export const anyMonth = names
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** The number of a month, from 1; undefined for another word. */
export function monthNumber(word: string): number | undefined {
  const index = names.findIndex((known) => known.includes(word.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}
