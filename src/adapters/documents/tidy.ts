import { withoutDeception } from '../../domain/plainText.ts';

const ligatures: ReadonlyMap<string, string> = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'st'],
  ['\ufb06', 'st'],
]);
// Control characters, and those that only a font of symbols gives a shape.
const noise = /(?![\t\n])\p{Cc}|[\ue000-\uf0b6\uf0b8-\uf8ff]/gu;

/** Text as people write it: NFC, `\n` as the only line end, no ligatures, nothing that cannot be seen or deceives, few blank lines. */
export function tidy(text: string): string {
  return withoutDeception(text.toWellFormed())
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligatures.get(ligature) ?? ligature)
    .replaceAll('\uf0b7', '•')
    .replace(noise, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** Whether there is anything to read. */
export function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}
