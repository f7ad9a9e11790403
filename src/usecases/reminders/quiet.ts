import type { Instant } from '../../domain/instant.ts';
import { localDateOf } from '../../domain/localTime.ts';
import { nextAllowed, type QuietTimes } from '../../domain/quietTime.ts';
import type { Deps } from '../deps.ts';

/** When members are left alone around this time. `byItself`: weekends and public holidays count as well. */
export async function quietTimesAround(
  { cooperation, publicHolidays }: Pick<Deps, 'cooperation' | 'publicHolidays'>,
  at: Instant,
  byItself: boolean,
): Promise<QuietTimes> {
  const { timeZone, quietHours } = cooperation;
  const { year } = localDateOf(at, timeZone);
  const holidays = byItself ? await publicHolidays([year - 1, year, year + 1]) : new Set<string>();
  return { timeZone, quietHours, holidays, quietDays: byItself };
}

/** Now, or when the quiet time that it is now has passed. */
export async function nextTimeToRemind(
  deps: Pick<Deps, 'cooperation' | 'publicHolidays' | 'clock'>,
  byItself: boolean,
): Promise<Instant> {
  const now = deps.clock();
  return nextAllowed(now, await quietTimesAround(deps, now, byItself));
}
