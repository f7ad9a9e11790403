/** Numbers in words, in the forms of bokmål, nynorsk and English. */
const ones: Readonly<Record<string, number>> = {
  en: 1,
  ein: 1,
  ett: 1,
  eitt: 1,
  one: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
  fem: 5,
  five: 5,
  seks: 6,
  six: 6,
  sju: 7,
  syv: 7,
  seven: 7,
  åtte: 8,
  eight: 8,
  ni: 9,
  nine: 9,
  ti: 10,
  ten: 10,
  elleve: 11,
  eleven: 11,
  tolv: 12,
  twelve: 12,
  tretten: 13,
  thirteen: 13,
  fjorten: 14,
  fourteen: 14,
  femten: 15,
  fifteen: 15,
  seksten: 16,
  sixteen: 16,
  sytten: 17,
  seventeen: 17,
  atten: 18,
  eighteen: 18,
  nitten: 19,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  tjue: 20,
  tyve: 20,
  twenty: 20,
  tretti: 30,
  tredve: 30,
  thirty: 30,
  førti: 40,
  forty: 40,
  femti: 50,
  fifty: 50,
  seksti: 60,
  sixty: 60,
  sytti: 70,
  seventy: 70,
  åtti: 80,
  eighty: 80,
  nitti: 90,
  ninety: 90,
};

const tensWords = Object.keys(tens).join('|');
const onesWords = Object.keys(ones).join('|');
/** «En» and «one» are articles and pronouns as well: alone they count nothing. */
const countWords = Object.keys(ones)
  .filter((word) => ones[word] !== 1)
  .join('|');

/** A regular expression for one number in words or digits up to 99 (words) or 9999 (digits). */
export const numberPattern = `(?:\\d{1,4}|(?<=[ ])(?:${tensWords})(?:[ -]?(?:${onesWords}))?|(?<=[ ])(?:${countWords}))`;

/** What the number is, or undefined. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  if (text in ones) return ones[text];
  if (text in tens) return tens[text];
  const [, ten = '', one = ''] = new RegExp(`^(${tensWords})[ -]?(${onesWords})$`, 'u').exec(text) ?? [];
  const [high, low] = [tens[ten], ones[one]];
  return high !== undefined && low !== undefined && low < 10 ? high + low : undefined;
}
