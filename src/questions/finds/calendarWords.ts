/** Months by the words for them, 1 to 12. */
export const months: Readonly<Record<string, number>> = {
  januar: 1,
  january: 1,
  jan: 1,
  februar: 2,
  february: 2,
  feb: 2,
  mars: 3,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  mai: 5,
  may: 5,
  juni: 6,
  june: 6,
  jun: 6,
  juli: 7,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  october: 10,
  okt: 10,
  oct: 10,
  november: 11,
  nov: 11,
  desember: 12,
  december: 12,
  des: 12,
  dec: 12,
};

/** Days of the week, 1 (Monday) to 7, as in ISO 8601. */
export const weekdays: Readonly<Record<string, number>> = {
  mandag: 1,
  måndag: 1,
  monday: 1,
  tirsdag: 2,
  tysdag: 2,
  tuesday: 2,
  onsdag: 3,
  wednesday: 3,
  torsdag: 4,
  thursday: 4,
  fredag: 5,
  friday: 5,
  lørdag: 6,
  laurdag: 6,
  saturday: 6,
  søndag: 7,
  sundag: 7,
  sunday: 7,
};

/** Any of the words, the longest first, for a regular expression. */
export function anyOf(words: Readonly<Record<string, number>>): string {
  return Object.keys(words)
    .toSorted((a, b) => b.length - a.length)
    .join('|');
}
