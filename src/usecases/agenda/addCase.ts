import { type Access, type CaseType, caseTypes } from '../../domain/case.ts';
import { languageOfBody, usualFormalities } from '../../domain/cooperation.ts';
import { localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { plainLine, plainText } from '../../domain/plainText.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { agendaOf, findMeeting, type MeetingRef } from '../meetings.ts';
import { fileCase } from '../operator/fileCase.ts';
import { reviseAgenda } from './reviseAgenda.ts';
import { takeNumber } from './series.ts';

export interface NewCase {
  readonly title: string;
  readonly type: string;
  /** Empty for an open case. */
  readonly legalBasis?: string | undefined;
  readonly proposal?: string | undefined;
}

export interface CasesAdded {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
}

const maxTitle = 300;

/**
 * Puts a new case on a meeting's agenda, under the next number of the body's series. It is a draft until the agenda is
 * published (again): then it is an addition.
 */
export function addCase(deps: Deps): UseCase<MeetingRef & NewCase, CasesAdded> {
  const file = caseFiler(deps);

  return guarded(deps, {
    action: 'editAgenda',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ acting }, input): Promise<CasesAdded | Refused> {
      const meeting = await meetingToAddTo(deps, input);
      if ('kind' in meeting) return meeting;
      const title = plainLine(input.title);
      if (title === '' || title.length > maxTitle) return refused({ kind: 'badTitle' });
      const item = await file(meeting, { ...input, title });
      return { meeting: await reviseAgenda(deps, meeting, acting.person?.key ?? ''), items: [item] };
    },
  });
}

/** Puts the fixed items on a meeting's agenda that are not on it yet, at its beginning and its end. */
export function addFormalities(deps: Deps): UseCase<MeetingRef, CasesAdded> {
  const { cooperation } = deps;
  const file = caseFiler(deps);

  return guarded(deps, {
    action: 'editAgenda',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ acting }, input): Promise<CasesAdded | Refused> {
      const meeting = await meetingToAddTo(deps, input);
      if ('kind' in meeting) return meeting;
      const language = languageOfBody(cooperation, meeting.body);
      const template = cooperation.formalities ?? usualFormalities;
      const there = await agendaOf(deps, meeting.id);
      const added: AgendaItem[] = [];
      for (const { title } of template) {
        if (there.some((item) => item.title === title[language])) continue;
        added.push(await file(meeting, { title: title[language], type: 'formalia' }));
      }
      const placeOf = (item: AgendaItem) => {
        const known = template.find(({ title }) => title[language] === item.title);
        return known ? (known.at === 'start' ? 0 : 2) : 1;
      };
      const all = await agendaOf(deps, meeting.id);
      const order = all.toSorted((a, b) => placeOf(a) - placeOf(b)).map(({ id }) => id);
      const by = acting.person?.key ?? '';
      const now = added.length > 0 ? await reviseAgenda(deps, meeting, by, () => order) : meeting;
      return { meeting: now, items: added };
    },
  });
}

/** Files a case that has no paper yet. */
function caseFiler(deps: Deps) {
  const file = fileCase(deps);

  return async (meeting: Meeting, { title, type, legalBasis = '', proposal = '' }: NewCase): Promise<AgendaItem> => {
    const { year } = localDateOf(meeting.startsAt, deps.cooperation.timeZone);
    const key = await takeNumber(deps, meeting.body, year);
    const point = plainText(proposal);
    const points = point === '' ? [] : [point];
    const basis = plainLine(legalBasis).slice(0, 100);
    const access: Access = basis === '' ? { kind: 'open' } : { kind: 'restricted', legalBasis: basis };
    const { item } = await file({
      meeting,
      key,
      type: caseTypes.find((known): known is CaseType => known === type) ?? 'orientering',
      title,
      access,
      sections: [],
      proposal: points,
      extract: '',
      text: [title, ...points].join('\n\n'),
    });
    return item;
  };
}

async function meetingToAddTo(deps: Deps, ref: MeetingRef): ReturnType<typeof findMeeting> {
  const meeting = await findMeeting(deps, ref);
  if ('kind' in meeting || meeting.state !== 'cancelled') return meeting;
  return refused({ kind: 'meetingOver', body: meeting.body });
}
