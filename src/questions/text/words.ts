import { stemmer } from '@orama/stemmers/norwegian';

/** What the inflections of a Norwegian word have in common (the Snowball stemmer for both written forms). */
export function stemOf(word: string): string {
  return stemmer(word);
}

/** Endings of the definite forms, and what the dictionary form has instead; the first that fits is taken. */
const definite: readonly (readonly [RegExp, string])[] = [
  [/(kriteri)(?:um|umet|a|ane)$/u, '$1er'],
  [/(\p{L}{3})ingene$/u, '$1inger'],
  [/(\p{L}{3})ingane$/u, '$1ingar'],
  [/(\p{L}{4})elsene$/u, '$1elser'],
  [/(\p{L}{4})elsen$/u, '$1else'],
  [/(\p{L}{3})iene$/u, '$1ier'],
  [/(\p{L}{3}[^v])ane$/u, '$1ar'],
  [/(\p{L}{4})ene$/u, '$1er'],
  // Words whose dictionary form ends in -e.
  [/(avtal|ramm|gat|rut|flat|rekk|prosjektgrupp|faggrupp)(?:en|a)$/u, '$1e'],
  [/(\p{L}{4})mmet$/u, '$1m'],
  [/(\p{L}{3}nt)et$/u, '$1'],
  [/(\p{L}{4})tien$/u, '$1ti'],
  [/(\p{L}{3}(?:al|at|eg|yr|ett|ag|os|id))et$/u, '$1'],
  [/(\p{L}{4})en$/u, '$1'],
  [/(\p{L}{4})et$/u, '$1'],
  [/(\p{L}{3}ing)a$/u, '$1'],
  [/(\p{L}{4}rapport|\p{L}{4}plan|\p{L}{4}sak)a$/u, '$1'],
];

/** Words that end like a definite form and are not. */
const kept = /(?:het|heit|itet|verden|vegen|veien|skolen|norden|bergen|sektoren|selskapet)$/u;

/** The word without its definite article: «evalueringen» → «evaluering»; other words as they are. */
export function indefinite(word: string): string {
  if (kept.test(word)) return word;
  const rule = definite.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
