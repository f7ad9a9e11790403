import { createHash } from 'node:crypto';
import {
  type Access,
  type Case,
  type CaseKey,
  type CaseType,
  itemIdOf,
  type Paper,
  type Section,
} from '../../domain/case.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';

export interface FileCaseInput {
  readonly meeting: Meeting;
  readonly key: CaseKey;
  readonly position: number;
  readonly type: CaseType;
  readonly title: string;
  readonly access: Access;
  readonly sections: readonly Section[];
  readonly proposal: readonly string[];
  /** At most 1 500 characters. */
  readonly extract: string;
  /** The whole text, from which the version's SHA-256 is made. */
  readonly text: string;
}

/**
 * Files a case paper on a meeting's agenda, as a draft until the agenda is published. The same text again
 * changes nothing; another text for the same case becomes the paper's next version.
 * Paper, item and case are written in this order, so that what is found is always complete; posted cards follow.
 * For operators and samples: no person's rights are checked.
 */
export function fileCase({ records, clock, refreshes }: Pick<Deps, 'records' | 'clock' | 'refreshes'>) {
  const { keys } = records;

  return async (input: FileCaseInput): Promise<AgendaItem> => {
    const { key, meeting, type, title, access, proposal, extract, position } = input;
    const id = itemIdOf(key);
    const number = `${key.sequence}/${String(key.year).slice(2)}`;
    const paper = await filePaper(input);
    const version = { version: paper.version, sha256: paper.sha256 };
    const { startsAt, place, deadline } = meeting;
    const content = {
      number,
      type,
      title,
      access,
      paper: version,
      proposal,
      extract,
      position,
      startsAt,
      place,
      deadline,
    };

    await refreshes(meeting.id, id);
    const item = await change(
      records.items,
      keys.meetingPartition(meeting.id),
      keys.item(id),
      (current): AgendaItem => ({
        id,
        meetingId: meeting.id,
        key,
        state: 'draft',
        ...current,
        ...content,
      }),
    );
    await change(
      records.cases,
      keys.casePartition(key),
      keys.case(key),
      (): Case => ({ key, number, type, title, access, paper: version, meetingId: meeting.id }),
    );
    return item ?? { id, meetingId: meeting.id, key, state: 'draft', ...content };
  };

  async function filePaper({ key, sections, proposal, text }: FileCaseInput): Promise<Paper> {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const partition = keys.paperPartition(itemIdOf(key));
    const versions = await records.papers.list(partition, 'v');
    const latest = versions.map(({ value }) => value).toSorted((a, b) => b.version - a.version)[0];
    if (latest?.sha256 === sha256) return latest;
    const next: Paper = { key, version: (latest?.version ?? 0) + 1, sha256, sections, proposal, filedAt: clock() };
    await records.papers.create(partition, keys.paper(next.version), next);
    return next;
  }
}
