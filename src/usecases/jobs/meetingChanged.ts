import { type BodyId, peopleOf } from '../../domain/cooperation.ts';
import { localDateOf } from '../../domain/localTime.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { finishMove, isMoving } from '../agenda/finishMove.ts';
import type { Deps } from '../deps.ts';
import type { MeetingMessage } from '../meeting/announceMeeting.ts';
import { followMeeting } from '../meeting/followMeeting.ts';
import { agendaOf } from '../meetings.ts';
import { chatOf, claimsByPerson } from '../people/reach.ts';
import { postOnce } from '../posts/postOnce.ts';
import type { PersonalNotice } from '../records/types.ts';
import { planLadder } from '../reminders/planLadder.ts';

const retryMs = 5_000;

/**
 * Lets the items and the reminders follow their meeting, finishes what a crash left on its way to another, and tells
 * those concerned, each once: the body's people that it was moved or cancelled, the deputy that they stand in, and the secretariat of an absence that someone else reported. Gives how long
 * to wait when Teams asked for it.
 */
export function meetingChanged(deps: Deps) {
  const { cooperation, log } = deps;
  const follow = followMeeting(deps);
  const post = postOnce(deps);
  const plan = planLadder(deps);
  const finish = finishMove(deps);

  return async ({ body, meetingId }: MeetingMessage): Promise<number | undefined> => {
    const meeting = await follow({ id: meetingId, body });
    if (!meeting) return undefined;
    for (const item of (await agendaOf(deps, meetingId)).filter(isMoving)) await finish(item);
    await plan(meeting);
    let waits = false;
    for (const { person, notice } of [...absencesOf(meeting), ...changeOf(meeting)]) {
      if (await tell(meeting, person, notice)) waits = true;
    }
    return waits ? retryMs : undefined;
  };

  /** Of each person the last report alone: one that was taken back, or given to another deputy, is not news. */
  function absencesOf({ absences = [] }: Meeting) {
    const last = new Map(absences.map((entry, index) => [entry.person, { entry, index }]));
    return [...last.values()].flatMap(({ entry, index }) => {
      if (!entry.absent) return [];
      const staff = cooperation.people.filter(({ key, secretariat }) => secretariat && key !== entry.by);
      const told = entry.deputy === undefined ? staff : [...staff, { key: entry.deputy }];
      return told.map(({ key }) => ({ person: key, notice: { version: index, about: 'absence' } as const }));
    });
  }

  /** The last change alone: of a meeting that was moved twice in a hurry, the first date is no news. */
  function changeOf({ body, startsAt, changes = [] }: Meeting) {
    const index = changes.length - 1;
    const entry = changes[index];
    if (!entry || entry.kind === 'held') return [];
    const on = localDateOf(startsAt, cooperation.timeZone);
    return peopleOf(cooperation, body, on)
      .filter(({ key }) => key !== entry.by)
      .map(({ key }) => ({ person: key, notice: { version: index, about: 'change' } as const }));
  }

  /** Whether it has to be tried again. */
  async function tell(meeting: Meeting, person: string, about: Omit<PersonalNotice, 'entraId'>): Promise<boolean> {
    const { id: meetingId, body } = meeting;
    const entraId = (await claimsByPerson(deps)).get(person)?.entraId;
    const conversation = entraId && (await chatOf(deps, entraId, body as BodyId));
    if (!entraId || !conversation) return false;
    const outcome = await post({ body, meetingId, conversation, notice: { ...about, entraId } });
    if (outcome === 'failed' || outcome === 'unknown') {
      log.warn({ meetingId, outcome }, 'A notice about a meeting may not have arrived');
    }
    return outcome === 'throttled';
  }
}
