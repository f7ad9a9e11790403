import { findBody } from '../../domain/cooperation.ts';
import { isoDate, localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { isSameOutcome, type OutcomeEntry, standingOutcome } from '../../domain/outcome.ts';
import { isRefused, type Refused, refused } from '../../domain/refusal.ts';
import type { ReadMinutes } from '../../ports/paperReader.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { loadDraft } from '../intake/drafts.ts';
import { agendaOf } from '../meetings.ts';
import type { Draft } from '../records/types.ts';
import { outcomeWriter } from './recordOutcome.ts';

/** What minutes say of one case, beside the item it is about. */
export interface ReadOutcome {
  readonly item: AgendaItem;
  readonly entry: OutcomeEntry;
  /** Whether this is what stands already. */
  readonly isKnown: boolean;
}

export interface MinutesRead {
  readonly draftId: string;
  readonly name: string;
  readonly meeting: Meeting;
  readonly outcomes: readonly ReadOutcome[];
  /** Numbers of the minutes that are not on the meeting's agenda, or of which they do not say what came. */
  readonly unknown: readonly string[];
}

/** What a set of minutes that was brought in says of the cases of its meeting; nothing is entered yet. */
export function readMinutesDraft(deps: Deps): UseCase<{ readonly draftId: string }, MinutesRead> {
  const match = minutesMatcher(deps);

  return guarded(deps, {
    action: 'openOutcome',
    load: (input) => loadDraft(deps, input),
    run: async ({ loaded: draft, acting }): Promise<MinutesRead | Refused> => match(draft, acting.person?.key ?? ''),
  });
}

/** Enters the outcomes that were read, once the secretariat has confirmed them. The same again changes nothing. */
export function applyMinutes(deps: Deps): UseCase<{ readonly draftId: string }, MinutesRead> {
  const match = minutesMatcher(deps);
  const enter = outcomeWriter(deps);

  return guarded(deps, {
    action: 'recordOutcome',
    load: (input) => loadDraft(deps, input),
    async run({ loaded: draft, acting }): Promise<MinutesRead | Refused> {
      const read = await match(draft, acting.person?.key ?? '');
      if (isRefused(read)) return read;
      for (const { item, entry } of read.outcomes) await enter(item, entry);
      return read;
    },
  });
}

function minutesMatcher(deps: Deps) {
  const { records, cooperation, clock, readPapers } = deps;
  const { keys } = records;

  return async ({ id, text: written, original }: Draft, by: string): Promise<MinutesRead | Refused> => {
    const { name } = original;
    const { minutes } = readPapers(written);
    const meeting = minutes && (await meetingOf(minutes));
    if (!minutes || !meeting) return refused({ kind: 'minutesOfNoMeeting', name });
    const items = await agendaOf(deps, meeting.id);
    const outcomes: ReadOutcome[] = [];
    const unknown: string[] = [];
    for (const { number, kind, text } of minutes.cases) {
      const item = items.find((one) => one.number === number);
      if (!item || !kind) {
        unknown.push(number);
        continue;
      }
      const entry: OutcomeEntry = { kind, text, tasks: [], at: clock(), by, source: 'minutes', minutes: original };
      const standing = standingOutcome(item.outcomes);
      outcomes.push({
        item,
        entry,
        isKnown: standing !== undefined && isSameOutcome({ ...standing, tasks: [] }, entry),
      });
    }
    return { draftId: id, name, meeting, outcomes: outcomes.filter(({ isKnown }) => !isKnown), unknown };
  };

  /** The body's meeting on the date that the minutes give. */
  async function meetingOf({ body, date }: ReadMinutes): Promise<Meeting | undefined> {
    if (!body || !date || !findBody(cooperation, body)) return undefined;
    const found = await records.meetings.list(keys.bodyPartition(body), keys.meeting(''));
    return found
      .map(({ value }) => value)
      .find(
        ({ startsAt, state }) => state !== 'cancelled' && isoDate(localDateOf(startsAt, cooperation.timeZone)) === date,
      );
  }
}
