import ICAL from 'ical.js';
import { epochOf, instantOf } from '../../domain/instant.ts';
import { instantAt } from '../../domain/localTime.ts';
import type { Calendar, CalendarEvent, ReadEvent } from '../../ports/calendar.ts';

const maxEvents = 400;

/** Calendars as iCalendar text, by Mozilla's ical.js. */
export function createCalendar(): Calendar {
  return {
    write(name, events, now) {
      const calendar = new ICAL.Component('vcalendar');
      calendar.updatePropertyWithValue('version', '2.0');
      calendar.updatePropertyWithValue('prodid', '-//Saksgang//NO');
      calendar.updatePropertyWithValue('method', 'PUBLISH');
      calendar.updatePropertyWithValue('x-wr-calname', name);
      for (const event of events) calendar.addSubcomponent(eventOf(event, utc(epochOf(now))));
      return `${calendar.toString()}\r\n`;
    },
    read(text, timeZone) {
      try {
        const calendar = new ICAL.Component(ICAL.parse(text));
        if (calendar.name !== 'vcalendar') return undefined;
        const zones = new Map(
          calendar.getAllSubcomponents('vtimezone').map((zone) => {
            const made = new ICAL.Timezone(zone);
            return [made.tzid, made] as const;
          }),
        );
        return calendar
          .getAllSubcomponents('vevent')
          .slice(0, maxEvents)
          .flatMap((event) => readEvent(event, zones, timeZone))
          .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
      } catch {
        // The parser throws plain errors for what it does not understand: then it is no calendar.
        return undefined;
      }
    },
  };
}

function eventOf(event: CalendarEvent, stamp: ICAL.Time): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const set = (name: string, value: string | number | ICAL.Time) => component.updatePropertyWithValue(name, value);
  set('uid', event.uid);
  set('dtstamp', stamp);
  set('dtstart', utc(epochOf(event.startsAt)));
  set('dtend', utc(epochOf(event.endsAt)));
  set('sequence', event.sequence);
  set('summary', event.summary);
  set('location', event.place);
  set('description', event.description);
  set('status', event.cancelled ? 'CANCELLED' : 'CONFIRMED');
  return component;
}

function utc(epochMs: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(epochMs), true);
}

function readEvent(
  event: ICAL.Component,
  zones: ReadonlyMap<string, ICAL.Timezone>,
  timeZone: string,
): readonly ReadEvent[] {
  const property = event.getFirstProperty('dtstart');
  const start = property?.getFirstValue();
  if (!(start instanceof ICAL.Time) || start.isDate || event.getFirstPropertyValue('status') === 'CANCELLED') return [];
  const text = (name: string) => String(event.getFirstPropertyValue(name) ?? '').trim();
  const zone = zones.get(String(property?.getFirstParameter('tzid') ?? ''));
  const summary = text('summary');
  const place = text('location');
  if (zone) start.zone = zone;
  if (start.zone === ICAL.Timezone.utcTimezone || zone) {
    return [{ startsAt: instantOf(start.toUnixTime() * 1_000), summary, place }];
  }
  const { year, month, day, hour, minute } = start;
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const named = String(property?.getFirstParameter('tzid') ?? '');
  return [{ startsAt: instantAt(isZone(named) ? named : timeZone, { year, month, day }, time), summary, place }];
}

function isZone(name: string): boolean {
  if (!name.includes('/')) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
