const brokenWord = /^(.*[\p{L}\p{N}]{2})[-\u00ad\u2010]$/su;
const restOfWord = /^(\s*)(\p{Ll}+[^\s]*)\s?(.*)$/su;
const coordinated = /^(?:og|eller|samt|til)$/;

/**
 * Lines whose words are whole: one that was broken at the end of a line is finished there. The hyphen stays in
 * «mål- og resultatstyring», and after capitals and digits, as in «AU-saken».
 */
export function dehyphenated(lines: readonly string[]): readonly string[] {
  const whole = [...lines];
  for (let index = 0; index < whole.length - 1; index++) {
    const [, start] = brokenWord.exec(whole[index] ?? '') ?? [];
    const [, indent = '', rest, after = ''] = restOfWord.exec(whole[index + 1] ?? '') ?? [];
    if (start === undefined || rest === undefined || coordinated.test(rest)) continue;
    whole[index] = /\p{Ll}$/u.test(start) ? start + rest : `${start}-${rest}`;
    whole[index + 1] = after === '' ? '' : indent + after;
    if (after === '') whole.splice(index + 1, 1);
  }
  return whole;
}
