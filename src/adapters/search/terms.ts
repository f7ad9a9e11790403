import { stemmer } from '@orama/stemmers/norwegian';

/** Words that every paper has. */
const common = new Set(
  'og i på til av for fra frå med om som en et ei ein eit den det de dei er var ble blir har at ved etter under over mellom sak saken saka saker også eller men ikke ikkje kan skal vil ikkje denne dette disse der når seg sin sitt sine the a an of and in on to'.split(
    ' ',
  ),
);

/** Nynorsk spellings inside words, and what bokmål has in their place: a question in either finds papers in both. */
const bothForms: readonly (readonly [RegExp, string])[] = [
  [/^skul(?=e|a)/u, 'skol'],
  [/veg/u, 'vei'],
  [/rekneskap/u, 'regnskap'],
  [/utval(?!g)/u, 'utvalg'],
  [/undersøking(?:a|ar|ane)?$/u, 'undersøkelse'],
  [/^fram/u, 'frem'],
  [/framlegg/u, 'fremlegg'],
  [/tryggleik/u, 'sikkerhet'],
  [/^haust/u, 'høst'],
  [/^sommar/u, 'sommer'],
  [/vatn/u, 'vann'],
  [/høyring/u, 'høring'],
  [/leiar/u, 'leder'],
  [/tilskot/u, 'tilskudd'],
  [/verksemd/u, 'virksomhet'],
  [/løysing/u, 'løsning'],
  [/berekraft/u, 'bærekraft'],
  [/ferje/u, 'ferge'],
  [/vane(?:r|ar)(?:ne|ane)?$/u, 'vane'],
  [/kriteri(?:um|a|ene|ane|er|ar)$/u, 'kriterie'],
];

/** The word as the index knows it, or undefined for words that tell nothing. */
export function termOf(word: string): string | undefined {
  const lower = word.normalize('NFC').toLowerCase();
  if (lower.length < 2 || common.has(lower)) return undefined;
  return stemmer(bothForms.reduce((word, [nynorsk, bokmal]) => word.replace(nynorsk, bokmal), lower));
}

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** As many different words as the cases of a large cooperation have. */
const mostKept = 300_000;

/** `termOf` that stems each word once: stemming is most of the work of building an index. */
export function createStems(): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    const found = termOf(word);
    if (known.size < mostKept) known.set(word, found);
    return found;
  };
}
