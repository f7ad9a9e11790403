import type { Day } from './calendar.ts';
import { anyOf, months, weekdays } from './calendarWords.ts';
import type { FoundDate } from './dateRule.ts';
import { explicitDates } from './explicitDates.ts';
import { relativeDates } from './relativeDates.ts';

export interface Dates {
  readonly rest: string;
  readonly dates: readonly FoundDate[];
}

const rules = [...explicitDates, ...relativeDates];
/** «Junimøtet», «fredagsmøtet». */
const inCompound = new RegExp(String.raw`(?<!\p{L})(${anyOf(months)}|${anyOf(weekdays)})s?-?(?=møte)`, 'gu');
const timeOfDay = /(?<!\p{L})(?:kl|klokka|klokken|at)[.]? ?\d{1,2}(?:[.:]\d{2})?(?![\d.\p{L}])/gu;

/** Finds dates, weeks, months and spans of time, in Norwegian and English, counted from today; times of day are dropped. */
export function findDates(message: string, today: Day): Dates {
  const dates: FoundDate[] = [];
  let rest = message.replace(timeOfDay, ' ').replace(inCompound, '$1 ');
  for (const { pattern, read } of rules) {
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const found = read(
        groups.map((group) => (typeof group === 'string' ? group : '')),
        today,
      );
      if (!found) return whole;
      dates.push(found);
      return ' DATE ';
    });
  }
  return { rest: rest.replace(/ +/gu, ' ').trim(), dates };
}
