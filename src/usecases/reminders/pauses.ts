import type { PersonKey } from '../../domain/cooperation.ts';
import type { Deps } from '../deps.ts';
import type { PauseSubject } from './types.ts';

/** What is paused now. */
export interface Pauses {
  isMeetingPaused(meetingId: string): boolean;
  isItemPaused(meetingId: string, itemId: string): boolean;
  isPersonPaused(person: PersonKey): boolean;
}

/** The key of a pause: one for each thing that can be paused. */
export function pauseKey(about: PauseSubject): string {
  switch (about.kind) {
    case 'meeting':
      return `meeting:${about.meetingId}`;
    case 'item':
      return `item:${about.meetingId}:${about.itemId}`;
    case 'person':
      return `person:${about.person}`;
  }
}

/** Reads everything that is paused: a handful of documents. */
export async function readPauses({ records }: Pick<Deps, 'records'>): Promise<Pauses> {
  const found = await records.reminders.pauses.list(records.keys.pausePartition, records.keys.pause(''));
  const paused = new Set(found.filter(({ value }) => value.paused).map(({ value }) => pauseKey(value.about)));
  return {
    isMeetingPaused: (meetingId) => paused.has(pauseKey({ kind: 'meeting', meetingId })),
    isItemPaused: (meetingId, itemId) => paused.has(pauseKey({ kind: 'item', meetingId, itemId })),
    isPersonPaused: (person) => paused.has(pauseKey({ kind: 'person', person })),
  };
}
