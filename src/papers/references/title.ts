const pointer = /(?:ref|jf|jfr|se|vist til|viser til|vises til|visast til|syner til)\.?(?: også| òg)? $/i;
const pointerInRaw = /(?:ref|jf|jfr)\.?(?: også)? $/i;
const titleEnd = /[.,;:()]| i (?:\p{L}{1,40} )?møtet? | i \p{Lu}{2,5}(?!\p{L})/u;
const treatedIn = /(?<!\p{L})(?:vedtok|ba|bad|behandlet|behandla|drøftet|drøfta|tok|godkjente|godkjende) i $/iu;

/** A title and how much of the text it takes up. */
export interface ReferredTitle {
  readonly title: string;
  readonly length: number;
}

/** The title that follows a number: in quotation marks, in its bracket, or after «ref.» and the like. */
export function titleAfter(before: string, after: string): ReferredTitle | null {
  const quoted = /^ [–-]? ?[«"]([^»"]{3,200})[»"]/.exec(after);
  if (quoted?.[1]) return { title: quoted[1], length: quoted[0].length };
  if (!/^ [\p{Lu}«]/u.test(after)) return null;
  if (before.endsWith('(')) {
    const title = /^ ([^()]{3,160})\)/.exec(after)?.[1];
    return title === undefined || /\d{1,2}\. ?\p{L}/u.test(title) ? null : { title, length: title.length + 1 };
  }
  if (!pointer.test(before)) return null;
  const end = after.search(titleEnd);
  const title = after.slice(1, end < 0 ? undefined : end).trim();
  return title === '' ? null : { title, length: title.length + 1 };
}

/** The word before a reference that belongs to it as printed: «ref.», «jf.», «i». */
export function leadOf(before: string): string {
  return pointerInRaw.exec(before)?.[0] ?? (treatedIn.test(before) ? 'i ' : '');
}

/** The text without a pointer at its end. */
export function withoutPointer(text: string): string {
  return text.replace(pointer, '');
}
