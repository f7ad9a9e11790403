import { createHash, randomBytes } from 'node:crypto';
import { type BodyId, findBody } from '../../domain/cooperation.ts';
import { epochOf, instantOf } from '../../domain/instant.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { CalendarEvent } from '../../ports/calendar.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { agendaOf, findMeeting, type MeetingRef } from '../meetings.ts';
import { change } from '../records/change.ts';

/** A meeting lasts two hours in calendars: nobody tells us when it ends. */
const lengthMs = 2 * 60 * 60_000;
// Letters and digits alone, so that no chat takes a part of it for markup.
const tokenShape = /^[0-9a-f]{64}$/;

export interface FeedAddress {
  readonly body: BodyId;
  readonly url: string;
}

/**
 * The address of a body's calendar, which no one can guess; made when it is first asked for. `renew` makes a new one,
 * and the old one is no good from then on.
 */
export function readFeed(
  deps: Deps,
  action: 'readFeed' | 'renewFeed',
): UseCase<{ readonly body: BodyId }, FeedAddress> {
  const { records, clock } = deps;
  const { keys, feeds } = records;

  return guarded(deps, {
    action,
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ acting }, { body }): Promise<FeedAddress | Refused> {
      const fresh = randomBytes(32).toString('hex');
      const made = { body, createdAt: clock(), createdBy: acting.person?.key ?? '' };
      const standing = await change(feeds, keys.feedPartition, keys.feedOf(body), (current) =>
        current && action === 'readFeed' ? undefined : { ...made, token: fresh },
      );
      const token = standing?.token ?? fresh;
      await change(feeds, keys.feedPartition, keys.feed(feedHash(token)), (current) => (current ? undefined : made));
      const url = deps.calendarUrl(token);
      return url === undefined ? refused({ kind: 'noPublicAddress' }) : { body, url };
    },
  });
}

/** The calendar that a feed's token stands for; undefined when it is unknown or was replaced. No person is asked. */
export function openFeed(deps: Pick<Deps, 'records' | 'cooperation' | 'calendar' | 'eventText' | 'clock'>) {
  const { records, cooperation, calendar, clock } = deps;
  const { keys } = records;
  const eventOf = eventMaker(deps);

  return async (token: string): Promise<string | undefined> => {
    if (!tokenShape.test(token)) return undefined;
    const found = await records.feeds.read(keys.feedPartition, keys.feed(feedHash(token)));
    const body = found && findBody(cooperation, found.value.body);
    if (!body) return undefined;
    const standing = await records.feeds.read(keys.feedPartition, keys.feedOf(body.id));
    if (standing?.value.token !== token) return undefined;
    const meetings = await records.meetings.list(keys.bodyPartition(body.id), keys.meeting(''));
    // Calendars keep what they have seen; older than a year is not sent again.
    const since = instantOf(epochOf(clock()) - 366 * 24 * 60 * 60_000);
    const recent = meetings.map(({ value }) => value).filter(({ startsAt }) => startsAt > since);
    return calendar.write(`${body.id} · ${cooperation.name}`, await Promise.all(recent.map(eventOf)), clock());
  };
}

export interface MeetingFile {
  readonly meeting: Meeting;
  readonly url: string;
}

/** A calendar file of one meeting, to be opened for some minutes. */
export function readMeetingFile(deps: Deps): UseCase<MeetingRef, MeetingFile> {
  const { handouts, calendar, clock } = deps;
  const eventOf = eventMaker(deps);

  return guarded(deps, {
    action: 'readFeed',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run(_granted, ref): Promise<MeetingFile | Refused> {
      const meeting = await findMeeting(deps, ref);
      if ('kind' in meeting) return meeting;
      const text = calendar.write(meeting.id, [await eventOf(meeting)], clock());
      const bytes = new TextEncoder().encode(text);
      const url = await handouts.give({
        bytes,
        name: `${meeting.id}.ics`,
        contentType: 'text/calendar; charset=utf-8',
      });
      return url === undefined ? refused({ kind: 'noPublicAddress' }) : { meeting, url };
    },
  });
}

function eventMaker(deps: Pick<Deps, 'records' | 'cooperation' | 'eventText'>) {
  return async (meeting: Meeting): Promise<CalendarEvent> => {
    const isPublished = meeting.state === 'published' || meeting.state === 'held';
    const items = isPublished ? (await agendaOf(deps, meeting.id)).filter(({ state }) => state !== 'draft') : [];
    return {
      uid: `${meeting.id}@saksgang`,
      sequence: meeting.revision ?? 0,
      startsAt: meeting.startsAt,
      endsAt: instantOf(epochOf(meeting.startsAt) + lengthMs),
      place: meeting.place,
      cancelled: meeting.state === 'cancelled',
      ...deps.eventText(meeting, items),
    };
  };
}

/** What a feed is found by: its token is nowhere but in the body's own document. */
export function feedHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
