import { localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { holdingsOf } from '../../domain/seats.ts';
import type { OutgoingMessage } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';
import { languageOf } from '../people/reach.ts';
import type { PersonalNotice } from '../records/types.ts';
import type { PostTarget } from './drawPost.ts';

/** Draws what one person is told of an entry in a meeting's history; undefined when there is no such entry. */
export async function drawMeetingNotice(
  deps: Pick<Deps, 'records' | 'cooperation' | 'presenter' | 'clock'>,
  { body, meetingId }: PostTarget,
  { version, entraId, about }: PersonalNotice,
): Promise<OutgoingMessage | undefined> {
  const { records, cooperation, presenter } = deps;
  const { keys } = records;
  const [meeting, person] = await Promise.all([
    records.meetings.read(keys.bodyPartition(body), keys.meeting(meetingId)),
    records.people.read(keys.personPartition(entraId), keys.person),
  ]);
  const language = languageOf(cooperation, person?.value);
  const moved = meeting?.value.changes?.[version];
  if (meeting && about === 'change') return moved && presenter.meetingChange(meeting.value, moved, language);
  const entry = meeting?.value.absences?.[version];
  if (!meeting || !entry) return undefined;
  const isDeputy = entry.deputy !== undefined && entry.deputy === person?.value.person;
  const waiting = isDeputy ? await waitingFor(deps, meeting.value, entry.deputy) : undefined;
  return presenter.absence({ meeting: meeting.value, entry, waiting }, language);
}

async function waitingFor(
  deps: Pick<Deps, 'records' | 'cooperation' | 'clock'>,
  meeting: Meeting,
  person: string,
): Promise<readonly AgendaItem[]> {
  const today = localDateOf(deps.clock(), deps.cooperation.timeZone);
  const items = await agendaOf(deps, meeting.id);
  return items.filter(
    (item) =>
      item.type === 'orientering' &&
      item.state === 'open' &&
      holdingsOf(deps.cooperation, item, today).some((holding) => holding.person === person),
  );
}
