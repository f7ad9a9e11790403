import type { Meeting } from '../../domain/meeting.ts';
import type { MissingReport } from '../../ports/reminderCards.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';
import { seatsOf } from '../people/seats.ts';
import { recipientsOf } from './recipients.ts';

/** Who is missing on each open orientation case of a meeting. */
export async function missingReport(
  deps: Pick<Deps, 'records' | 'cooperation' | 'clock'>,
  meeting: Meeting,
): Promise<MissingReport> {
  const missing = await recipientsOf(deps, { body: meeting.body, meetingId: meeting.id });
  const asked = (await agendaOf(deps, meeting.id)).filter(
    ({ type, state }) => type === 'orientering' && state === 'open',
  );
  const items = await Promise.all(
    asked.map(async (item) => ({
      item,
      total: (await seatsOf(deps, item)).length,
      missing: missing.filter(({ items: own }) => own.some(({ id }) => id === item.id)).map(({ person }) => person),
    })),
  );
  return { meeting, items };
}
