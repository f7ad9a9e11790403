/** The written languages people read: bokmål, nynorsk and English. */
export const languages = ['nb', 'nn', 'en'] as const;

export type Language = (typeof languages)[number];

/** The same text in every language. */
export type Localised<T = string> = Readonly<Record<Language, T>>;

/**
 * The language of a client's locale (BCP 47, such as `nb-NO`), or undefined when we do not speak it.
 * `no` without a written form is read as bokmål, as browsers do.
 */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  if (primary === 'no') return 'nb';
  return languages.find((language) => language === primary);
}
