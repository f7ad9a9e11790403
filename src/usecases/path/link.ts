import { type Case, itemIdOf } from '../../domain/case.ts';
import { localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import { changeItem } from '../agenda/changeItem.ts';
import { newKeyOf } from '../agenda/movedOn.ts';
import { takeNumber } from '../agenda/series.ts';
import type { Deps } from '../deps.ts';
import type { CaseNumber } from '../findCase.ts';
import { guarded, type UseCase } from '../guard.ts';
import { findMeeting } from '../meetings.ts';
import { fileCase } from '../operator/fileCase.ts';
import { type ItemRef, loadItem } from '../subject.ts';
import { caseOf, linkCases, matterOf, renumberInMatter } from './matters.ts';

export interface Linked {
  readonly item: AgendaItem;
  readonly number: string;
  readonly body: string;
}

/** Lets a case belong to the same matter as another, which the secretariat names with its body where that is needed. */
export function linkCase(deps: Deps): UseCase<ItemRef & { readonly to: CaseNumber }, Linked> {
  const { records, cooperation } = deps;
  const settled = changeItem(deps);

  return guarded(deps, {
    action: 'editAgenda',
    load: (input) => loadItem(records, input),
    async run({ loaded: item }, { to }): Promise<Linked | Refused> {
      const number = `${to.sequence}/${String(to.year).slice(2)}`;
      const bodies = cooperation.bodies.filter(({ id }) =>
        to.body === undefined ? id !== item.key.body : id === to.body,
      );
      const keys = bodies.map(({ id }) => ({ body: id, year: to.year, sequence: to.sequence }));
      const found = (await Promise.all(keys.map((key) => caseOf(deps, key)))).filter((each) => each !== undefined);
      const own = await caseOf(deps, item.key);
      const [other, ...more] = found.filter((each) => itemIdOf(each.key) !== item.id);
      if (!own || !other) return refused({ kind: 'caseNotFound', number });
      if (more.length > 0) return refused({ kind: 'whichBody', number, bodies: found.map(({ key }) => key.body) });
      await linkCases(deps, own, other);
      await Promise.all([own, other].map(followNumber));
      return { item, number, body: other.key.body };
    },
  });

  /** One that got another number at the same moment is linked under that. */
  async function followNumber({ key, meetingId }: Case): Promise<void> {
    const item = await settled({ id: itemIdOf(key), meetingId }, () => undefined);
    const now = item && newKeyOf(item);
    if (now) await renumberInMatter(deps, key, now);
  }
}

export interface MovedOn {
  readonly item: AgendaItem;
  readonly now: AgendaItem;
  readonly meeting: Meeting;
  /** It had been moved on before; nothing was made twice. */
  readonly isKnown: boolean;
}

/**
 * Makes the next body's case of a case: on that body's next meeting, under its next number, with the newest paper, and
 * linked to the same matter. A matter that has a case in that body already is not given another.
 */
export function moveOn(deps: Deps): UseCase<ItemRef & { readonly to: string }, MovedOn> {
  const { records, cooperation } = deps;
  const { keys } = records;
  const file = fileCase(deps);

  return guarded(deps, {
    action: 'editAgenda',
    load: (input) => loadItem(records, input),
    async run({ loaded: item }, { to }): Promise<MovedOn | Refused> {
      const own = await caseOf(deps, item.key);
      if (!own || to === item.key.body) return refused({ kind: 'noNextBody', number: item.number });
      const meeting = await findMeeting(deps, { body: to });
      if ('kind' in meeting) return meeting;
      const known = (await matterOf(deps, own))?.cases.find(({ body }) => body === to);
      const there = known && (await caseOf(deps, known));
      const standing =
        there && (await records.items.read(keys.meetingPartition(there.meetingId), keys.item(itemIdOf(there.key))));
      if (standing) return { item, now: standing.value, meeting, isKnown: true };

      const paper = await records.papers.read(keys.paperPartition(item.id), keys.paper(item.paper.version));
      const { year } = localDateOf(meeting.startsAt, cooperation.timeZone);
      const key = await takeNumber(deps, to, year);
      const sections = paper?.value.sections ?? [];
      const { type, title, access, proposal, extract } = item;
      const filed = await file({
        meeting,
        key,
        type,
        title,
        access,
        sections,
        proposal,
        extract,
        original: paper?.value.original,
        text: [title, ...sections.flatMap(({ heading, text }) => [heading, text]), ...proposal].join('\n\n'),
      });
      const next = await caseOf(deps, key);
      if (next) await linkCases(deps, own, next);
      return { item, now: filed.item, meeting, isKnown: false };
    },
  });
}
