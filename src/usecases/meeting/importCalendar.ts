import { createHash } from 'node:crypto';
import { isoDate, localDateOf, localTimeOf } from '../../domain/localTime.ts';
import { readMeetingText } from '../../domain/meetingText.ts';
import { plainLine } from '../../domain/plainText.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { SharedFile } from '../../ports/dialogue.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { keepDraft, loadDraft } from '../intake/drafts.ts';
import type { Draft } from '../records/types.ts';
import type { MeetingFields } from './meetingFields.ts';
import { type PlannedLine, planner } from './planMeetings.ts';

/** A meeting that a calendar file tells of; the body is empty where its words name none. */
export interface CalendarLine {
  readonly line: string;
  readonly fields: MeetingFields;
}

export interface CalendarRead {
  readonly kind: 'calendar';
  readonly draftId: string;
  readonly name: string;
  readonly lines: readonly CalendarLine[];
}

const maxLines = 60;
const maxBytes = 1_000_000;

/** Whether a file's name says that it is a plan of meetings rather than a document. */
export function isPlanFile(name: string): boolean {
  return /\.(?:ics|csv)$/i.test(name);
}

/** Reads a calendar or a list of meetings that the secretariat has shared, and keeps it. Nothing is planned yet. */
export function importCalendar(deps: Deps): UseCase<SharedFile, CalendarRead> {
  const { downloader, clock } = deps;
  const linesOf = planReader(deps);

  return guarded(deps, {
    action: 'editMeeting',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run({ acting }, { name: given, url }): Promise<CalendarRead | Refused> {
      const name = plainLine(given);
      const fetched = await downloader.fetch(url);
      if (fetched.kind !== 'file') return refused({ kind: 'notFetched', name, reason: fetched.kind });
      if (fetched.bytes.byteLength > maxBytes) return refused({ kind: 'unreadable', name, reason: 'tooLarge' });
      const sha256 = createHash('sha256').update(fetched.bytes).digest('hex');
      const draft: Draft = {
        id: sha256.slice(0, 32),
        original: { sha256, name },
        text: new TextDecoder().decode(fetched.bytes),
        receivedAt: clock(),
        receivedFrom: acting.actor.entraId,
      };
      const lines = linesOf(draft);
      if (!lines) return refused({ kind: 'unreadable', name, reason: 'damaged' });
      if (lines.length === 0) return refused({ kind: 'emptyPlan' });
      await keepDraft(deps, draft);
      return { kind: 'calendar', draftId: draft.id, name, lines };
    },
  });
}

/** Plans the meetings of a file that was read. Those that are there already stay as they are. */
export function planImported(
  deps: Deps,
): UseCase<{ readonly draftId: string }, { readonly kind: 'plan'; readonly lines: readonly PlannedLine[] }> {
  const linesOf = planReader(deps);
  const plan = planner(deps);

  return guarded(deps, {
    action: 'editMeeting',
    load: (input) => loadDraft(deps, input),
    async run({ loaded: draft }) {
      const done: PlannedLine[] = [];
      for (const { line, fields } of linesOf(draft) ?? []) done.push({ line, outcome: await plan(fields) });
      return { kind: 'plan', lines: done } as const;
    },
  });
}

/** The meetings to come that a file tells of; undefined when it is not what its name says. */
function planReader({ calendar, cooperation, clock }: Pick<Deps, 'calendar' | 'cooperation' | 'clock'>) {
  const { timeZone } = cooperation;

  return ({ text, original }: Draft): readonly CalendarLine[] | undefined => {
    const now = clock();
    const today = localDateOf(now, timeZone);
    if (!/\.ics$/i.test(original.name)) {
      return text
        .split('\n')
        .map((line) => line.replace(/["\t;]+/g, ' ').trim())
        .map((line) => ({ line, fields: { ...readMeetingText(withoutBody(line), today), body: bodyIn(line) } }))
        .filter(({ fields }) => fields.date >= isoDate(today))
        .slice(0, maxLines);
    }
    return calendar
      .read(text, timeZone)
      ?.filter(({ startsAt }) => startsAt > now)
      .slice(0, maxLines)
      .map(({ startsAt, summary, place }) => ({
        line: summary,
        fields: {
          body: bodyIn(summary),
          date: isoDate(localDateOf(startsAt, timeZone)),
          time: localTimeOf(startsAt, timeZone),
          place,
          deadline: '',
        },
      }));
  };

  function withoutBody(line: string): string {
    return line.replace(
      new RegExp(`^(?:${cooperation.bodies.map(({ id }) => id).join('|')})(?![\\p{L}\\d])[,: ]*`, 'iu'),
      '',
    );
  }

  /** The body whose id or name stands in the text as words of its own; the longest one wins. */
  function bodyIn(text: string): string {
    const words = ` ${text.toLocaleLowerCase('nb').replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    const known = cooperation.bodies.flatMap(({ id, names, aliases }) =>
      [id, ...Object.values(names), ...aliases].map((word) => ({ id, word: word.toLocaleLowerCase('nb') })),
    );
    const found = known.filter(({ word }) => words.includes(` ${word} `));
    return found.toSorted((a, b) => b.word.length - a.word.length)[0]?.id ?? '';
  }
}
