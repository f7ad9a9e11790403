import type { Person } from '../../domain/cooperation.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { isRefused, type Refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { findMeeting, type MeetingRef } from '../meetings.ts';
import { findPerson } from '../people/findPerson.ts';
import { change } from '../records/change.ts';
import { loadItem } from '../subject.ts';
import { pauseKey } from './pauses.ts';
import type { PauseSubject } from './types.ts';

/** A body's meeting, one item of it, or a person by name. */
export type SetPauseInput =
  | { readonly kind: 'meeting'; readonly meeting: MeetingRef }
  | { readonly kind: 'item'; readonly meetingId: string; readonly itemId: string }
  | { readonly kind: 'person'; readonly name: string };

/** What was paused, or goes on. */
export type PauseSet =
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'item'; readonly item: AgendaItem }
  | { readonly kind: 'person'; readonly person: Person };

/**
 * Pauses the reminders that come by themselves for a meeting or an item, or all reminders to a person; or lets them go
 * on. Doing it again changes nothing.
 */
export function setPause(deps: Deps, paused: boolean): UseCase<SetPauseInput, PauseSet> {
  const { records, clock, cooperation } = deps;

  return guarded(deps, {
    action: 'pauseReminders',
    async load(input) {
      if (input.kind === 'person') return { subject: {}, loaded: undefined };
      if (input.kind === 'meeting') return { subject: { body: input.meeting.body }, loaded: undefined };
      return loadItem(records, input);
    },
    async run({ loaded: item, acting }, input): Promise<PauseSet | Refused> {
      const found = await find(input, item);
      if (isRefused(found)) return found;
      await write(subjectOf(found), acting.actor.entraId);
      return found;
    },
  });

  async function find(input: SetPauseInput, item: AgendaItem | undefined): Promise<PauseSet | Refused> {
    if (item) return { kind: 'item', item };
    if (input.kind === 'meeting') {
      const meeting = await findMeeting(deps, input.meeting);
      return isRefused(meeting) ? meeting : { kind: 'meeting', meeting };
    }
    const person = findPerson(cooperation, undefined, input.kind === 'person' ? input.name : '');
    return isRefused(person) ? person : { kind: 'person', person };
  }

  async function write(about: PauseSubject, by: string): Promise<void> {
    const { keys, reminders } = records;
    await change(reminders.pauses, keys.pausePartition, keys.pause(pauseKey(about)), (current) =>
      (current?.paused ?? false) === paused ? undefined : { about, paused, at: clock(), by },
    );
  }
}

function subjectOf(set: PauseSet): PauseSubject {
  switch (set.kind) {
    case 'meeting':
      return { kind: 'meeting', meetingId: set.meeting.id };
    case 'item':
      return { kind: 'item', meetingId: set.item.meetingId, itemId: set.item.id };
    case 'person':
      return { kind: 'person', person: set.person.key };
  }
}
