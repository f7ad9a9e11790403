import type Calendar from 'date-holidays';
import type { PublicHolidays } from '../../ports/publicHolidays.ts';

/** Public holidays by the package date-holidays, which is loaded when it is first asked: it knows all the world. */
export function createPublicHolidays(country: string): PublicHolidays {
  const opened: { calendar?: Promise<Calendar> } = {};
  const open = async () => new (await import('date-holidays')).default(country);

  return async (years) => {
    opened.calendar ??= open();
    const calendar = await opened.calendar;
    const days = years.flatMap((year) => calendar.getHolidays(year)).filter(({ type }) => type === 'public');
    return new Set(days.map(({ date }) => date.slice(0, 10)));
  };
}
