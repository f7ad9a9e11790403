import type { AgendaItem } from '../domain/meeting.ts';
import { standingOutcome } from '../domain/outcome.ts';
import type { Tally } from '../domain/tally.ts';
import type { Voice } from '../text/voice.ts';

/** A title, or for those who may not read the case its legal basis. */
export function titleOf(voice: Voice, item: AgendaItem, readable: boolean): string {
  if (readable || item.access.kind === 'open') return item.title;
  return voice.say('restricted.title', { basis: item.access.legalBasis });
}

/** «Sak 71/20 · Orienteringssak». */
export function headingOf({ say }: Voice, item: AgendaItem): string {
  return say('case.heading', { number: item.number, type: say(`type.${item.type}`) });
}

/** «5 av 9 har bekreftet», or that everyone has. */
export function countLine({ say }: Voice, { acknowledged, total }: Tally): string {
  const all = acknowledged.length === total && total > 0;
  return all ? say('status.acked_all') : say('status.count', { n: acknowledged.length, total });
}

/** «1 ønsker saken drøftet i møtet · 2 kommentarer», or undefined when there is nothing to say. */
export function besidesLine({ say }: Voice, wantsDiscussion: number, comments: number): string | undefined {
  const parts: string[] = [];
  if (wantsDiscussion === 1) parts.push(say('status.discussion.one'));
  if (wantsDiscussion > 1) parts.push(say('status.discussion.many', { n: wantsDiscussion }));
  if (comments === 1) parts.push(say('status.comments.one'));
  if (comments > 1) parts.push(say('status.comments.many', { n: comments }));
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** The state of an item that is not open, or undefined; for those who may read the case, what came of it. */
export function stateLine(
  { say, date }: Voice,
  { state, outcomes, postponedTo, renumberedTo }: AgendaItem,
  readable: boolean,
): string | undefined {
  const outcome = standingOutcome(outcomes);
  if (readable && outcome) return say(`outcome.${outcome.kind}`);
  if (renumberedTo) return say('status.renumbered', { no: renumberedTo });
  if (postponedTo) return say('status.postponed_to', { date: date(postponedTo.startsAt) });
  return state === 'open' ? undefined : say(`status.${state}`);
}
