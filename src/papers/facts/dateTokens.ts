/** The months of both written forms, in order. */
export const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

const short = 'jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|des';
const month = `(?:${months.join('|')}|(?:${short})\\.?)(?!\\p{L})`;
const fullMonth = `(?:${months.join('|')})(?!\\p{L})`;
const year = '(?:19|20)\\d\\d(?!\\d)';
const dash = ' ?[-–—] ?';
const weekdays = '(?:mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|sundag)';
const clock = '(?:\\d{1,2}[.:]\\d{2}|\\d{4}|\\d{1,2})(?![\\d%])';
const time = `(?:,? ?(?:klokka|klokken|kl)\\.? ?(?<time>${clock})(?:${dash}(?<until>${clock}))?)?`;
const day = '(?<!\\d[.,/]?)(?:0?[1-9]|[12]\\d|3[01])';
const weekday = `(?:(?<weekday>${weekdays})(?: den)? )?`;
const start = '(?<![\\p{L}\\d])';

/** What can be printed, the longer forms first; every part is bounded, so that time grows with the text alone. */
const forms = {
  days: `${weekday}(?<day1>${day})\\.?(?:${dash}| og )(?<day2>\\d{1,2})\\. ?(?<month>${month})(?: (?<year>${year}))?`,
  written: `${weekday}(?<day>${day})\\. ?(?<month>${month})(?: (?<year>${year}))?${time}`,
  numeric: `${weekday}(?<day>${day})\\.(?<month>0?[1-9]|1[0-2])\\.(?<year>${year}|\\d\\d(?!\\d))(?![.,/-]?\\d)${time}`,
  iso: `(?<year>${year})-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\\d)(?![\\d-])`,
  slashed: `${weekday}(?<day>${day})/(?<month>0?[1-9]|1[0-2])[- –](?<year>${year}|\\d\\d(?!\\d))(?!/)${time}`,
  told: `(?<=(?:dag|den|møtet|møte|frist|innen|innan|dato:?) )(?<day>${day})/(?<month>[1-9]|1[0-2])(?![\\d/-])${time}`,
  week: `${start}(?:uke|veke) (?<week1>\\d{1,2})(?:(?:${dash}| og )(?<week2>\\d{1,2}))?(?!\\d)(?:(?: i|,)? (?<year>${year}))?`,
  quarter: `${start}(?<quarter>første|fyrste|andre|tredje|fjerde|[1-4]\\.|Q[1-4]|[IV]{1,3}\\.?)(?: ?kvartal)?(?: (?<year>${year}))?`,
  half: `${start}(?<half>første|fyrste|andre|[12]\\.) (?:halvår|halvdel av)(?: (?<year>${year}))?`,
  season: `${start}(?:(?:før|etter|innen|innan|i løpet av) )?(?:sommeren|sommaren|høsten|hausten|våren|vinteren|årsskiftet|påske|jul)(?: (?<year>${year}))`,
  months: `${start}(?:(?:månedsskiftet|månadsskiftet|månadskiftet) )?(?<month1>${fullMonth})(?:${dash}|/| og | eller )(?<month2>${fullMonth})(?: (?<year>${year}))?`,
  monthYear: `${start}(?:(?:medio|primo|ultimo|midten av|slutten av|starten av) )?(?<month>${fullMonth}) (?<year>${year})`,
  month: `${start}(?:i|innen|innan|fra|frå|til|medio|primo|ultimo|før|etter|midten av|slutten av|starten av|løpet av|utgangen av) (?<month>${fullMonth})(?! \\d|${dash}\\p{L}|/\\p{L})`,
} as const;

/** How a date is printed. */
export type DateForm = keyof typeof forms;

/** A date as printed and its parts. */
export interface DateToken {
  readonly form: DateForm;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly parts: Readonly<Record<string, string | undefined>>;
}

const patterns = Object.entries(forms).map(([form, source]) => [form as DateForm, new RegExp(source, 'giu')] as const);

function isMeant(form: DateForm, raw: string): boolean {
  return form !== 'quarter' || /kvartal|^Q[1-4] \d{4}$/i.test(raw);
}

/** The dates, weeks, months and quarters that a text names, in order; of two that overlap the longer form stays. */
export function dateTokensIn(text: string): readonly DateToken[] {
  const found = patterns.flatMap(([form, pattern], rank) =>
    [...text.matchAll(pattern)]
      .filter((match) => isMeant(form, match[0]))
      .map((match) => ({
        form,
        rank,
        raw: match[0],
        start: match.index,
        end: match.index + match[0].length,
        parts: match.groups ?? {},
      })),
  );
  const ordered = found.toSorted((a, b) => a.start - b.start || a.rank - b.rank);
  const kept: DateToken[] = [];
  let end = 0;
  for (const { rank: _, ...token } of ordered) {
    if (token.start < end) continue;
    kept.push(token);
    end = token.end;
  }
  return kept;
}
