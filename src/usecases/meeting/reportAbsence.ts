import { type BodyId, isActive, type Person } from '../../domain/cooperation.ts';
import { localDateOf } from '../../domain/localTime.ts';
import { isAhead, type Meeting } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import { type AbsenceEntry, deputyFor, standingAbsences } from '../../domain/seats.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { findMeeting, type MeetingRef } from '../meetings.ts';
import { findPerson } from '../people/findPerson.ts';
import { change } from '../records/change.ts';
import { announceMeeting } from './announceMeeting.ts';
import { followMeeting } from './followMeeting.ts';

export interface ReportAbsenceInput extends MeetingRef {
  readonly absent: boolean;
  /** Whom it is about, as the secretariat writes them; without it, the person who acts. */
  readonly who?: string | undefined;
}

export interface AbsenceReported {
  readonly kind: 'reported' | 'unchanged';
  readonly meeting: Meeting;
  readonly person: Person;
  readonly absent: boolean;
  readonly deputy?: Person | undefined;
}

/**
 * A member cannot come to a meeting: its items are handed to their deputy, who answers for the seat from then on; or
 * they can come after all. A deputy who cannot come either hands over to the next one, where there is one.
 */
export function reportAbsence(deps: Deps): UseCase<ReportAbsenceInput, AbsenceReported> {
  const { records, cooperation, clock } = deps;
  const { keys } = records;
  const follow = followMeeting(deps);

  return guarded(deps, {
    action: 'reportAbsence',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ acting, roles }, { who, absent, ...ref }): Promise<AbsenceReported | Refused> {
      if (who !== undefined && !roles.includes('secretariat')) return refused({ kind: 'secretariatOnly' });
      const person = who === undefined ? acting.person : findPerson(cooperation, ref.body, who);
      if (!person) return refused({ kind: 'notListed' });
      if ('refusal' in person) return person;
      const meeting = await findMeeting(deps, ref);
      if ('kind' in meeting) return meeting;
      if (!isAhead(meeting, clock())) return refused({ kind: 'meetingOver', body: ref.body });
      if (!mayAttend(person, meeting)) return refused({ kind: 'noSeat', body: ref.body, name: person.name });

      await announceMeeting(deps, meeting);
      const written = await change(
        records.meetings,
        keys.bodyPartition(ref.body),
        keys.meeting(meeting.id),
        (current) => current && reported(current, person, absent, acting.person?.key ?? person.key),
      );
      await follow(meeting);
      const before = meeting.absences?.length ?? 0;
      const standing = standingAbsences(written?.absences).find((entry) => entry.person === person.key);
      return {
        kind: (written?.absences?.length ?? 0) > before ? 'reported' : 'unchanged',
        meeting: written ?? meeting,
        person,
        absent,
        deputy: cooperation.people.find(({ key }) => key === standing?.deputy),
      };
    },
  });

  /** A seat or a deputy's place on the day of the meeting. */
  function mayAttend({ memberships }: Person, { body, startsAt }: Meeting): boolean {
    const on = localDateOf(startsAt, cooperation.timeZone);
    return memberships.some((one) => one.body === body && one.role !== 'observer' && isActive(one, on));
  }

  /** The meeting with the report, and with what it means for those whom the person was to stand in for. */
  function reported(meeting: Meeting, { key }: Person, absent: boolean, by: string): Meeting | undefined {
    const entries = [...(meeting.absences ?? [])];
    const at = clock();
    const standing = standingAbsences(entries);
    if (standing.some(({ person }) => person === key) === absent) return undefined;
    const add = (entry: Omit<AbsenceEntry, 'at' | 'by'>) => entries.push({ ...entry, at, by });
    const deputyOf = (member: string) => {
      const on = localDateOf(meeting.startsAt, cooperation.timeZone);
      return deputyFor(cooperation, meeting.body as BodyId, member, entries, on);
    };
    add(absent ? { person: key, absent, deputy: deputyOf(key) } : { person: key, absent });
    // Whoever can come now may stand in, and whoever cannot has to be replaced.
    for (const { person, deputy } of standing) {
      if (person === key || (deputy !== undefined && deputy !== key)) continue;
      const next = deputyOf(person);
      if (next !== deputy) add({ person, absent: true, deputy: next });
    }
    return { ...meeting, absences: entries };
  }
}
