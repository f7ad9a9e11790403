import { epochOf, type Instant } from '../../domain/instant.ts';
import { addDays, instantAt, localDateOf } from '../../domain/localTime.ts';
import { nextAllowed } from '../../domain/quietTime.ts';
import type { Deps } from '../deps.ts';
import { quietTimesAround } from './quiet.ts';

const usualTime = '08:00';

/** When the next digest goes out: at its time of day, on a day on which people may be disturbed. */
export async function nextDigestAt(deps: Pick<Deps, 'cooperation' | 'publicHolidays' | 'clock'>): Promise<Instant> {
  const { cooperation, clock } = deps;
  const { timeZone, digestAt = usualTime } = cooperation;
  const now = clock();
  const times = await quietTimesAround(deps, now, true);
  const today = localDateOf(now, timeZone);
  for (let days = 0; ; days += 1) {
    const at = instantAt(timeZone, addDays(today, days), digestAt);
    const allowed = nextAllowed(at, times);
    if (at > now && epochOf(allowed) - epochOf(at) < 12 * 3_600_000) return allowed;
  }
}

/** Whether someone who gets digests will have one before the deadline, so that it can stand for the reminder. */
export async function digestComesInTime(
  deps: Pick<Deps, 'cooperation' | 'publicHolidays' | 'clock'>,
  deadline: Instant,
): Promise<boolean> {
  return (await nextDigestAt(deps)) < deadline;
}
