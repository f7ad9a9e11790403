import type { CaseStatus, KnownCase, KnownMeeting } from '../../domain/known.ts';
import { isoDate, localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { standingOutcome } from '../../domain/outcome.ts';

/** The item as someone may know it who may, or may not, read it. */
export function knownCase(item: AgendaItem, isReadable: boolean, timeZone: string): KnownCase {
  const { key, number, meetingId, id, access, title, type, paper, startsAt } = item;
  const base = { key, number, meetingId, itemId: id, date: isoDate(localDateOf(startsAt, timeZone)) };
  const legalBasis = access.kind === 'restricted' ? access.legalBasis : undefined;
  if (!isReadable) return { kind: 'withheld', ...base, legalBasis: legalBasis ?? '' };
  return {
    kind: 'readable',
    ...base,
    title,
    type,
    status: statusOf(item),
    legalBasis,
    paperVersion: paper.version,
    outcome: standingOutcome(item.outcomes)?.text,
    deadline: type === 'orientering' ? item.deadline : undefined,
  };
}

/** What the minutes say came of the case, or else where it stands: only orientation cases wait for answers. */
function statusOf({ state, type, outcomes }: AgendaItem): CaseStatus {
  const outcome = standingOutcome(outcomes);
  if (outcome) return outcome.kind === 'noted' ? 'acknowledged' : outcome.kind;
  return state === 'open' && type !== 'orientering' ? 'planned' : state;
}

export function knownMeeting({ id, body, startsAt, place, state }: Meeting, timeZone: string): KnownMeeting {
  return { id, body, date: isoDate(localDateOf(startsAt, timeZone)), startsAt, place, state };
}
