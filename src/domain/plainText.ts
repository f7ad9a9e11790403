/**
 * What makes a text read as another than it is, or that no reader can see: overrides, isolates and marks of the writing
 * direction, what has no width, annotations, characters that stand for nothing. Joiners and variation selectors stay, as
 * Sámi names do not need them but emoji do.
 */
const deceptive =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu;
/** Tags spell out flags such as Scotland's after a black flag; elsewhere they are invisible writing. */
const strayTags = /(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0000}-\u{E007F}]+/gu;
const controls = /[^\P{Cc}\n\t]/gu;
/** More marks on one letter than any language writes, which paint over the lines around it. */
const towers = /(\p{M}{4})\p{M}+/gu;
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The text in one form of Unicode, with `\n` as the only line break, and without what deceives. Keeps its lines. */
export function plainText(text: string): string {
  const lines = text.toWellFormed().replace(lineBreaks, '\n').replace(controls, '');
  // What is taken out may have kept a letter and its mark apart.
  return withoutDeception(lines).normalize('NFC').replace(towers, '$1').trim();
}

/** The text without what reads as something else or cannot be seen; all else stays as it is. */
export function withoutDeception(text: string): string {
  return text.replace(deceptive, '').replace(strayTags, '');
}

/** The same on one line: a title, a place, a name. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}
