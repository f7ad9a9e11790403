import type { OutgoingMessage } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';
import { languageOf } from '../people/reach.ts';
import type { PersonalNotice } from '../records/types.ts';
import { missingReport } from './missingReport.ts';
import { roundReport } from './roundReport.ts';

/** Draws what someone in the secretariat is told of a reminder: what it came to, or who is missing after the deadline. */
export async function drawRound(
  deps: Pick<Deps, 'records' | 'cooperation' | 'reminderCards' | 'clock'>,
  { body, meetingId }: { readonly body: string; readonly meetingId: string },
  { entraId, roundId }: PersonalNotice,
): Promise<OutgoingMessage | undefined> {
  const { records, cooperation, reminderCards } = deps;
  const { keys, reminders } = records;
  const [meeting, round, person] = await Promise.all([
    records.meetings.read(keys.bodyPartition(body), keys.meeting(meetingId)),
    reminders.rounds.read(keys.meetingPartition(meetingId), keys.round(roundId ?? '')),
    records.people.read(keys.personPartition(entraId), keys.person),
  ]);
  if (!meeting || !round) return undefined;
  const language = languageOf(cooperation, person?.value);
  return round.value.rung === 'list'
    ? reminderCards.missing(await missingReport(deps, meeting.value), language)
    : reminderCards.report(await roundReport(deps)(round.value, meeting.value), language);
}
