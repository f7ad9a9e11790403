import { epochOf, type Instant } from '../domain/instant.ts';
import type { Language, Localised } from '../domain/language.ts';

/** Writes an instant as people read it, in the language asked for and in one time zone. */
type Format = (instant: Instant, language: Language) => string;

/** Dates and times as Språkrådet writes them in Norwegian, and as British usage has them in English. */
export interface Dates {
  /** `18. desember 2026`, `18 December 2026`. */
  readonly formatDate: Format;
  /** `10.00` in Norwegian, without «kl.»; `10:00` in English. */
  readonly formatTime: Format;
  /** `fredag`, `Friday`. */
  readonly formatWeekday: Format;
  /** `18. desember 2026 kl. 10.00`, `18 December 2026 at 10:00`. */
  readonly formatDateTime: Format;
  /** `fredag 18. desember 2026 kl. 10.00`, `Friday 18 December 2026 at 10:00`. */
  readonly formatWeekdayDateTime: Format;
}

/** The formats for an IANA time zone. Build them once and keep them; throws `RangeError` for an unknown zone. */
export function createDates(timeZone: string): Dates {
  const partsOf = createParts(timeZone);

  // Intl is slow: whatever is written of one instant is written from the same parts.
  const writing =
    (write: (parts: Parts, language: Language) => string): Format =>
    (instant, language) =>
      write(partsOf(instant, language), language);

  return {
    formatDate: writing(date),
    formatTime: writing(time),
    formatWeekday: writing(({ weekday }) => weekday),
    formatDateTime: writing(dateTime),
    formatWeekdayDateTime: writing((parts, language) => `${parts.weekday} ${dateTime(parts, language)}`),
  };
}

type Parts = Readonly<Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>>;

function date({ day, month, year }: Parts, language: Language): string {
  return language === 'en' ? `${day} ${month} ${year}` : `${day}. ${month} ${year}`;
}

function time({ hour, minute }: Parts, language: Language): string {
  return language === 'en' ? `${hour}:${minute}` : `${hour}.${minute}`;
}

function dateTime(parts: Parts, language: Language): string {
  return `${date(parts, language)} ${language === 'en' ? 'at' : 'kl.'} ${time(parts, language)}`;
}

/** Intl gives the words and numbers only: the signs between them differ between versions of its data. */
function createParts(timeZone: string): (instant: Instant, language: Language) => Parts {
  const formatters: Localised<Intl.DateTimeFormat> = {
    nb: formatter('nb-NO', timeZone),
    nn: formatter('nn-NO', timeZone),
    en: formatter('en-GB', timeZone),
  };

  return function partsOf(instant, language) {
    const parts = formatters[language].formatToParts(epochOf(instant));
    const value = (type: keyof Parts) => parts.find((part) => part.type === type)?.value ?? '';
    return {
      weekday: value('weekday'),
      day: value('day'),
      month: value('month'),
      year: value('year'),
      hour: value('hour'),
      minute: value('minute'),
    };
  };
}

function formatter(locale: string, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
