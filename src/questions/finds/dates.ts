import type { Day } from './calendar.ts';
import type { FoundDate } from './dateRule.ts';
import { explicitDates } from './explicitDates.ts';
import { relativeDates } from './relativeDates.ts';

export interface Dates {
  readonly rest: string;
  readonly dates: readonly FoundDate[];
}

const rules = [...explicitDates, ...relativeDates];
const timeOfDay = /(?<!\p{L})(?:kl|klokka|klokken|at)[.]? ?\d{1,2}(?:[.:]\d{2})?(?![\d.\p{L}])/gu;

/** Finds dates, weeks, months and spans of time, in Norwegian and English, counted from today; times of day are dropped. */
export function findDates(message: string, today: Day): Dates {
  const dates: FoundDate[] = [];
  let rest = message.replace(timeOfDay, ' ');
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
