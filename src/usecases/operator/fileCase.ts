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
import { Conflict } from '../../ports/errors.ts';
import { caseNow } from '../agenda/caseNow.ts';
import { changeItem } from '../agenda/changeItem.ts';
import { goneElsewhere } from '../agenda/movedOn.ts';
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
  /** Whose agenda it is on: the one that was asked for, or the later one that the case was put to. */
  readonly meeting: Meeting;
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
  const changed = changeItem(deps);
  const now = caseNow(deps);
  return file;

  async function file(given: FileCaseInput): Promise<Filed> {
    const input = await now(given);
    const { key, meeting } = input;
    await noteNumber(deps, key);
    const { paper, replaced, kind } = await filePaper(deps, input);
    await recordInCatalogue(deps, { key, title: input.title, paper });
    const item = await fileItem(input, paper);
    // It was moved in the meantime: the paper goes after it.
    if (goneElsewhere(item)) {
      const again = await file(input);
      return again.kind === 'unchanged' ? { ...again, kind, replaced } : again;
    }
    await fileNumber(item);
    return { kind, item, paper, replaced, meeting };
  }

  /** The case, which leads to its meeting. */
  async function fileNumber({ id, key, number, type, title, access, paper, meetingId }: AgendaItem): Promise<void> {
    const pointTo = (decide: (current: Case | undefined) => Case | undefined) =>
      change(records.cases, keys.casePartition(key), keys.case(key), decide);
    await pointTo((current) => ({ ...current, key, number, type, title, access, paper, meetingId }));
    // Whoever moves the item from now on finds the case; who moved it since it was written may not have.
    const left = (await changed({ id, meetingId }, () => undefined))?.postponedTo;
    if (!left) return;
    await pointTo((current) =>
      current?.meetingId === meetingId ? { ...current, meetingId: left.meetingId } : undefined,
    );
  }

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
    const decide = (current?: AgendaItem): AgendaItem =>
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
    const isNew = await createItem(decide());
    const written = isNew
      ? undefined
      : await changed({ id, meetingId: meeting.id }, (current) =>
          goneElsewhere(current) ? undefined : decide(current),
        );
    return (await follow(meeting.id)) ?? written ?? decide();

    async function createItem(item: AgendaItem): Promise<boolean> {
      try {
        await records.items.create(keys.meetingPartition(item.meetingId), keys.item(id), item);
        return true;
      } catch (error) {
        if (error instanceof Conflict) return false;
        throw error;
      }
    }

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
