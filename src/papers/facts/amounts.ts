import type { AmountReading } from '../reading.ts';
import type { Passage } from './passages.ts';

const number = '\\d{1,3}(?:[ .]\\d{3}){1,4}(?:,\\d{1,2})?(?!\\d)|\\d{1,9}(?:,\\d{1,3})?(?!\\d)';
const numbers = `(?<![\\d.,/])(?<low>${number})(?:(?: ?[–—-] ?| til | og )(?<high>${number}))?`;
const about = '(?:(?<approx>om lag|omlag|ca\\.?|cirka|rundt|omtrent|omkring|nærmere|nærare|i overkant av|vel) )?';
const scale = '(?<scale>mill\\.?|millioner|million|millionar|mrd\\.?|milliarder|milliard|milliardar|tusen|mnok|tnok)';
/** «mill. 2024-kr» tells the year of the price level. */
const unit = '(?:(?:19|20)\\d\\d-)?(?:kroner|kr|nok)(?!\\p{L})';
const dash = '(?:,[-–—])?';
const yearly = '(?: (?:per|pr\\.?|i) (?:år|året)| årlig| årleg)?';
const vat =
  '(?:(?: (?:hver|kvar|totalt|samlet|samla|til sammen|til saman|i alt))?,? ?\\(?(?<vat>(?:(?:ekskl|eks|inkl)(?:\\.|usive|lusive|udert)?|eksklusive|inklusive|uten|utan|med|pluss) ?(?:mva|moms|merverdiavgift)))?';
const lead = '(?:kr|kroner|nok|mnok)';

/** The unit stands before the number, after it, or in a word with it. */
const forms = [
  `(?<![\\p{L}\\d])${about}(?<unit>${lead})(?:\\. ?| )?${numbers}${dash}(?: ${scale}(?!\\p{L}))?${yearly}${vat}`,
  `(?<![\\p{L}\\d])${about}${numbers} ${scale.replace('|mnok|tnok', '')} ${unit}${yearly}${vat}`,
  `(?<![\\p{L}\\d])${about}${numbers} ?(?<scale>mnok|tnok)(?!\\p{L})${yearly}${vat}`,
  `(?<![\\p{L}\\d])${about}${numbers}${dash} ?${unit}${yearly}${vat}`,
].map((source) => new RegExp(source, 'giu'));

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:mill|mnok)/i, 1e6],
  [/^(?:mrd|milliard)/i, 1e9],
  [/^(?:tusen|tnok)/i, 1e3],
];

function factorOf(word: string): number {
  // «milliard» begins as «mill» does.
  if (/^milliard/i.test(word)) return 1e9;
  return scales.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
}

function kronerOf(printed: string, factor: number): number {
  const plain = printed.replace(/[ .](?=\d{3})/g, '').replace(',', '.');
  return Math.round(Number(plain) * factor * 100) / 100;
}

function vatOf(word: string | undefined): AmountReading['vat'] {
  if (word === undefined) return null;
  return /^(?:eks|ut|pluss)/i.test(word) ? 'excl' : 'incl';
}

interface Found {
  readonly at: number;
  readonly end: number;
  readonly amount: AmountReading;
}

function foundIn(text: string, match: RegExpExecArray): Found {
  const { low = '', high, scale = '', unit = '', approx, vat } = match.groups ?? {};
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
  const opened = vat !== undefined && /\([^)]*$/.test(match[0]);
  // The full stop of «mva.» belongs to the word unless it ends the sentence.
  const dot = vat !== undefined && /^\.(?!\s\p{Lu})/u.test(after) ? '.' : '';
  const closing = opened && after.slice(dot.length).startsWith(')') ? ')' : '';
  const raw = (match[0] + dot + closing).trim();
  const factor = factorOf(scale || unit);
  const value = high === undefined ? kronerOf(low, factor) : null;
  const range = high === undefined ? {} : { min: kronerOf(low, factor), max: kronerOf(high, factor) };
  const amount = { raw, value, currency: 'NOK' as const, vat: vatOf(vat), ...range, ...(approx && { approx: true }) };
  return { at: match.index, end: match.index + match[0].length, amount };
}

function amountsOf(text: string): AmountReading[] {
  const found = forms.flatMap((form) => [...text.matchAll(form)].map((match) => foundIn(text, match)));
  const kept: Found[] = [];
  for (const each of found.toSorted((a, b) => a.at - b.at || b.end - a.end)) {
    if (each.at >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept.map(({ amount }) => amount);
}

/** The sums of money in running text; tables of figures are left to a person. */
export function readAmounts(passages: readonly Passage[]): readonly AmountReading[] {
  return passages.filter((passage) => !passage.isTable && !passage.isNoise).flatMap(({ text }) => amountsOf(text));
}
