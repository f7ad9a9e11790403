import { type Day, monthName, spanOfMonth, weekName } from './calendar.ts';
import { anyOf, weekdays } from './calendarWords.ts';
import { type DateRule, type FoundDate, rule } from './dateRule.ts';
import { numberOf, numberPattern } from './numberWords.ts';

const weekday = `(${anyOf(weekdays)})(?:en|ens|s)?`;
const next = '(?:neste|nest|nesta|next|kommende|komande|kommande)';
const last = '(?:forrige|førre|sist|siste|i forrige|last|previous)';
const this_ = '(?:denne|dette|i|inneværende|this)';

const seasons =
  'vår|våren|spring|sommer|sommeren|sommar|sommaren|summer|høst|høsten|haust|hausten|autumn|vinter|vinteren|winter';

/** «Møteplan for høsten» is what the plan is called. */
const notOfPlan = '(?<!(?:plan|budsjett|budget|program|rapport|report)\\p{L}* )';

const quarters = [
  ['første', 'fyrste', '1.', 'first'],
  ['andre', '2.', 'second'],
  ['tredje', '3.', 'third'],
  ['fjerde', '4.', 'fourth'],
];

/** Times counted from today: «i går», «neste fredag», «next week», «de siste tre dagene», «i år». */
export const relativeDates: readonly DateRule[] = [
  rule(words('i ?overmorgen|i ?overmorgon|overmorgen|day after tomorrow'), (_, today) => at(today, 2)),
  rule(words('i ?forgårs|i ?førgårs|i ?forgars|day before yesterday'), (_, today) => at(today, -2)),
  rule(words('i ?morgen tidlig|i ?morgen|i ?morgon|i ?mårra|tomorrow'), (_, today) => at(today, 1)),
  rule(words('i ?går|i ?gaar|igår|yesterday'), (_, today) => at(today, -1)),
  rule(words('i ?dag|idag|today|i ?kveld|tonight'), (_, today) => at(today, 0)),

  rule(
    words(`(?:på |on )?${next} ${weekday}|(?:på |on )?${weekday} ${next} (?:uke|uka|veke|veka|week)`),
    ([a = '', b = ''], today) => weekdayNext(weekdays[a || b] ?? 1, today),
  ),
  rule(
    words(`(?:på |on )?${last} ${weekday}|i ${weekday}s|${weekday} (?:som var|i forrige uke|førre veke|last week)`),
    ([a = '', b = '', c = ''], today) => {
      const back = ((today.dayOfWeek - (weekdays[a || b || c] ?? 1) + 6) % 7) + 1;
      return at(today, -back);
    },
  ),
  rule(words(`(?:på |til |on |this |førstkommende |førstkomande |coming |denne )?${weekday}`), ([a = ''], today) => {
    const ahead = ((weekdays[a] ?? 1) - today.dayOfWeek + 7) % 7;
    const past = today.subtract({ days: 7 - (ahead === 0 ? 7 : ahead) || 7 }).toString();
    return { kind: 'day', options: [today.add({ days: ahead === 0 ? 7 : ahead }).toString()], past };
  }),

  rule(words(`(?:i |in )?${next} (?:uke|uka|veke|veka|week)|til (?:uken|uka|veka)`), (_, today) => ({
    kind: 'week',
    week: weekName(today.add({ weeks: 1 })),
  })),
  rule(words('(?:i )?(?:forrige|førre) (?:uke|uka|veke|veka)|last week|previous week'), (_, today) => ({
    kind: 'week',
    week: weekName(today.subtract({ weeks: 1 })),
  })),
  rule(words(`(?:i )?${this_} (?:uke|uka|uken|veke|veka|week)`), (_, today) => ({
    kind: 'week',
    week: weekName(today),
  })),
  rule(words(`(?:i )?${next} (?:måned|måneden|månad|månaden|mnd|month)`), (_, today) =>
    monthAt(today.add({ months: 1 })),
  ),
  rule(words('(?:i )?(?:forrige|førre) (?:måned|måneden|månad|månaden|mnd)|last month|previous month'), (_, today) =>
    monthAt(today.subtract({ months: 1 })),
  ),
  rule(words(`${this_} (?:måned|måneden|månad|månaden|mnd|month)`), (_, today) => monthAt(today)),

  rule(
    words(
      `(?:de |dei |the )?(?:siste|past|last) (?:(${numberPattern}) )?(dag|dagene|dagane|dager|dagar|døgn|døgnet|days|day|uke|uka|uken|ukene|uker|veke|veka|vekene|veker|weeks|week|måned|måneden|månedene|måneder|månad|månaden|månader|months|month)`,
    ),
    ([count = '', unit = ''], today) => back(numberOf(count || '1') ?? 1, unit, today),
  ),
  rule(
    words(`(?:om|in) (${numberPattern}) (dager|dagar|dag|days|day|uker|uke|veker|veke|weeks|week)`),
    ([count = '', unit = ''], today) => {
      const amount = numberOf(count) ?? 1;
      return /^d/u.test(unit) ? at(today, amount) : { kind: 'week', week: weekName(today.add({ weeks: amount })) };
    },
  ),
  rule(
    words(
      `for (${numberPattern}) (dager|dagar|dag|uker|uke|veker|veke) sidan|for (${numberPattern}) (dager|dag|uker|uke) siden|(${numberPattern}) (days|day|weeks|week) ago`,
    ),
    (groups, today) => {
      const [count = '', unit = ''] = groups.filter((group) => group !== '');
      const amount = numberOf(count) ?? 1;
      return at(today, /^d/u.test(unit) ? -amount : -7 * amount);
    },
  ),

  rule(words('(?:så langt |hittil |til nå |so far )?(?:i år|dette året|inneværende år|this year)'), (_, today) =>
    year(today.year),
  ),
  rule(words("nyttår|new year(?:'s)?"), (_, today) => newYear(today)),
  rule(words('i fjor|fjoråret|last year'), (_, today) => year(today.year - 1)),
  rule(words('neste år|til neste år|next year'), (_, today) => year(today.year + 1)),
  rule(
    words(
      '(?:i |in |the )*(første|fyrste|1\\.|first|andre|2\\.|second|tredje|3\\.|third|fjerde|4\\.|fourth) (?:kvartal|quarter)(?: (20\\d\\d))?',
    ),
    ([which = '', y = ''], today) =>
      quarter(
        quarters.findIndex((names) => names.includes(which)),
        y ? Number(y) : today.year,
      ),
  ),
  rule(
    words(
      `(?:i|in|this|til|${notOfPlan}for|in the|for the) (${seasons})(?: (20\\d\\d))?|(?<!for )(${seasons}) (20\\d\\d)`,
    ),
    ([a = '', b = '', c = '', d = ''], today) => {
      const [name, y] = [a || c, b || d];
      const first = /^v[åi]|^sp|^wi/u.test(name) ? 1 : /^s/u.test(name) ? 6 : 8;
      const start = monthName(y ? Number(y) : today.year, first);
      const end = monthName(y ? Number(y) : today.year, first === 1 ? 6 : first === 6 ? 8 : 12);
      return { kind: 'span', from: spanOfMonth(start).from, to: spanOfMonth(end).to };
    },
  ),
];

function words(text: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${text})(?!\p{L})`, 'gu');
}

function at(today: Day, days: number): FoundDate {
  return { kind: 'day', options: [today.add({ days }).toString()] };
}

/** In the week after this one, or else the coming one: people mean either by «neste fredag». */
function weekdayNext(wanted: number, today: Day): FoundDate {
  const inNextWeek = today.add({ days: 7 - today.dayOfWeek + wanted });
  const ahead = (wanted - today.dayOfWeek + 7) % 7;
  const coming = today.add({ days: ahead === 0 ? 7 : ahead });
  return coming.equals(inNextWeek)
    ? { kind: 'day', options: [coming.toString()] }
    : { kind: 'day', options: [inNextWeek.toString(), coming.toString()] };
}

function monthAt(day: Day): FoundDate {
  return { kind: 'month', options: [monthName(day.year, day.month)] };
}

function back(amount: number, unit: string, today: Day): FoundDate {
  const days = /^d/u.test(unit) ? amount : /^(?:u|v|w)/u.test(unit) ? amount * 7 : amount * 30;
  return { kind: 'span', from: today.subtract({ days }).toString(), to: today.toString() };
}

/** The nearest 1 January, and that of this year for «siden nyttår». */
function newYear(today: Day): FoundDate {
  const past = `${today.year}-01-01`;
  return { kind: 'day', options: [today.month > 6 ? `${today.year + 1}-01-01` : past], past };
}

function year(number: number): FoundDate {
  return { kind: 'span', from: `${number}-01-01`, to: `${number}-12-31` };
}

function quarter(index: number, number: number): FoundDate {
  const first = monthName(number, index * 3 + 1);
  return { kind: 'span', from: spanOfMonth(first).from, to: spanOfMonth(monthName(number, index * 3 + 3)).to };
}
