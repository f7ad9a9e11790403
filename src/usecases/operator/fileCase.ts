import { createHash } from 'node:crypto';
import {
  type Access,
  type Case,
  type CaseKey,
  type CaseType,
  itemIdOf,
  type Original,
  type Paper,
  type Section,
} from '../../domain/case.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { noteNumber } from '../agenda/series.ts';
import { recordInCatalogue } from '../catalogue/recordInCatalogue.ts';
import type { Deps } from '../deps.ts';
import { announceNewVersion } from '../jobs/announceVersion.ts';
import { withMeeting } from '../meeting/followMeeting.ts';
import { agendaOf } from '../meetings.ts';
import { change } from '../records/change.ts';
import { refreshAllOf } from '../reminders/ownCards.ts';

export interface FileCaseInput {
  readonly meeting: Meeting;
  readonly key: CaseKey;
  /** Where on the agenda, from 1; without it where it stands already, or last. */
  readonly position?: number | undefined;
  readonly type: CaseType;
  readonly title: string;
  readonly access: Access;
  readonly sections: readonly Section[];
  readonly proposal: readonly string[];
  /** At most 1 500 characters. */
  readonly extract: string;
  readonly original?: Original | undefined;
  /** The whole text, from which the version's SHA-256 is made. */
  readonly text: string;
}

/** What became of it; `replaced` is the version before, when the text is another one. */
export interface Filed {
  readonly kind: 'new' | 'newVersion' | 'unchanged';
  readonly item: AgendaItem;
  readonly paper: Paper;
  readonly replaced?: Paper | undefined;
}

type FilingDeps = Pick<Deps, 'records' | 'cooperation' | 'clock' | 'refreshes' | 'queue'>;

/**
 * Files a case paper on a meeting's agenda, as a draft until the agenda is published. The same text again
 * changes nothing; another text for the same case becomes the paper's next version.
 * Paper, catalogue, item and case are written in this order, so that what is found is always complete. What follows from it
 * (posted cards, telling those who answered on the version before) is asked for before the item is written.
 * No person's rights are checked: that is for the use case that calls it.
 */
export function fileCase(deps: FilingDeps) {
  const { records } = deps;
  const { keys } = records;

  return async (input: FileCaseInput): Promise<Filed> => {
    const { key, meeting } = input;
    await noteNumber(deps, key);
    const { paper, replaced, kind } = await filePaper(deps, input);
    await recordInCatalogue(deps, { key, title: input.title, paper });
    const item = await fileItem(input, paper);
    const { number, type, title, access } = item;
    await change(
      records.cases,
      keys.casePartition(key),
      keys.case(key),
      (current): Case => ({ ...current, key, number, type, title, access, paper: item.paper, meetingId: meeting.id }),
    );
    return { kind, item, paper, replaced };
  };

  async function fileItem(input: FileCaseInput, { version, sha256 }: Paper): Promise<AgendaItem> {
    const { key, meeting, type, title, access, proposal, extract } = input;
    const id = itemIdOf(key);
    const number = `${key.sequence}/${String(key.year).slice(2)}`;
    const agenda = await agendaOf(deps, meeting.id);
    const last = Math.max(0, ...agenda.map(({ position }) => position));
    const reminded = agenda.some((item) => item.id === id && item.reminded);
    const content = { number, type, title, access, proposal, extract };

    await refreshAllOf(deps, { meetingId: meeting.id, id, reminded });
    await announceNewVersion(deps, meeting, id, version);
    const decide = (current: AgendaItem | undefined): AgendaItem =>
      withMeeting(
        {
          id,
          meetingId: meeting.id,
          key,
          state: 'draft',
          startsAt: meeting.startsAt,
          place: meeting.place,
          deadline: meeting.deadline,
          ...(current ?? { addedLate: meeting.state === 'published' ? true : undefined }),
          ...content,
          position: input.position ?? current?.position ?? last + 1,
          paper: { version, sha256 },
        },
        meeting,
      );
    const written = await change(records.items, keys.meetingPartition(meeting.id), keys.item(id), decide);
    return (await follow(meeting.id)) ?? written ?? decide(undefined);

    /** The meeting may have changed since it was read; whoever changes it later finds the item. */
    async function follow(meetingId: string): Promise<AgendaItem | undefined> {
      const now = await records.meetings.read(keys.bodyPartition(meeting.body), keys.meeting(meetingId));
      return change(records.items, keys.meetingPartition(meetingId), keys.item(id), (current) => {
        const next = current && now && withMeeting(current, now.value);
        return next === current ? undefined : next;
      });
    }
  }
}

async function filePaper(
  { records, clock }: FilingDeps,
  { key, sections, proposal, original, text }: FileCaseInput,
): Promise<Pick<Filed, 'kind' | 'paper' | 'replaced'>> {
  const { keys, papers } = records;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const partition = keys.paperPartition(itemIdOf(key));
  const versions = (await papers.list(partition, 'v')).map(({ value }) => value);
  const latest = versions.toSorted((a, b) => b.version - a.version)[0];
  if (latest?.sha256 === sha256) return { kind: 'unchanged', paper: latest };
  const version = (latest?.version ?? 0) + 1;
  const paper: Paper = { key, version, sha256, sections, proposal, original, filedAt: clock() };
  await papers.create(partition, keys.paper(version), paper);
  return latest ? { kind: 'newVersion', paper, replaced: latest } : { kind: 'new', paper };
}
