const reach = 300;
const sentenceEnd =
  /(?<!(?<!\d{3}|\/\d)\d|\.|\b(?:[Kk]r|[Jj]f|[Jj]fr|[Rr]ef|ca|pr|nr|inkl|ekskl|eks|kl))[.!?;](?=\s+[\p{Lu}«])/gu;

/** The part of the sentence before a place; not more than a few lines. */
export function sentenceBefore(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - reach), at);
  const end = [...part.matchAll(sentenceEnd)].at(-1);
  const paragraph = part.lastIndexOf('\n\n');
  return part.slice(Math.max(end ? end.index + 2 : 0, paragraph < 0 ? 0 : paragraph + 2));
}

/** The part of the sentence from a place on; not more than a few lines. */
export function sentenceAfter(text: string, at: number): string {
  const part = text.slice(at, at + reach);
  // «… i uke 10. Møtet …»: before a capital a number ends its sentence; only months go on, in small letters.
  const ends = [part.search(/[.!?;](?=\s+[\p{Lu}«])/u), part.indexOf('\n\n')].filter((end) => end >= 0);
  return part.slice(0, Math.min(part.length, ...ends));
}
