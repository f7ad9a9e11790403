import { stemmer } from '@orama/stemmers/norwegian';

/** Words that every paper has. */
const common = new Set(
  'og i på til av for fra frå med om som en et ei ein eit den det de dei er var ble blir har at ved etter under over mellom sak saken saka saker også eller men ikke ikkje kan skal vil ikkje denne dette disse der når seg sin sitt sine the a an of and in on to'.split(
    ' ',
  ),
);

/** The word as the index knows it, or undefined for words that tell nothing. */
export function termOf(word: string): string | undefined {
  const lower = word.normalize('NFC').toLowerCase();
  if (lower.length < 2 || common.has(lower)) return undefined;
  return stemmer(lower);
}

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
