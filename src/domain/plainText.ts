/**
 * What makes a text read as another than it is, or that no reader can see: overrides, isolates and marks of the writing
 * direction, annotations, characters that stand for nothing. Joiners and variation selectors stay, as Sámi names do
 * not need them but emoji do.
 */
const deceptive = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFC\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu;
/** Tags spell out flags such as Scotland's after a black flag; elsewhere they are invisible writing. */
const strayTags = /(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0000}-\u{E007F}]+/gu;
const controls = /[^\P{Cc}\n\t]/gu;
/** More marks on one letter than any language writes, which paint over the lines around it. */
const towers = /(\p{M}{4})\p{M}+/gu;
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The text in one form of Unicode, with `\n` as the only line break, and without what deceives. Keeps its lines. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(lineBreaks, '\n')
    .replace(controls, '')
    .replace(deceptive, '')
    .replace(strayTags, '')
    .replace(towers, '$1')
    .trim();
}

/** The same on one line: a title, a place, a name. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}
