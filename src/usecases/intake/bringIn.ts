import { createHash } from 'node:crypto';
import type { Case } from '../../domain/case.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { plainLine } from '../../domain/plainText.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { SharedFile } from '../../ports/dialogue.ts';
import type { PaperReading } from '../../ports/paperReader.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import type { Draft } from '../records/types.ts';
import { keepDraft } from './drafts.ts';
import { knownCases } from './knownCases.ts';
import { upcomingMeetings } from './upcomingMeetings.ts';

/** What the bot understood of a document, to be looked at before it is filed. */
export interface BroughtIn {
  readonly draft: Draft;
  readonly reading: PaperReading;
  /** The meetings it may be for, of all bodies, the nearest first. */
  readonly meetings: readonly Meeting[];
  /** Which of its cases is to be looked at, from 0. */
  readonly index: number;
  /** The cases that have the number of that one already, in whatever body. */
  readonly known: readonly Case[];
}

const contentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
  md: 'text/markdown',
};

/** As long as file systems allow; the end is kept, as it says what kind of file it is. */
const maxNameLength = 255;

/**
 * Fetches and reads a document that the secretariat has shared, and keeps it as a draft. What cannot be read is not
 * kept. The same file again is the same draft.
 */
export function bringIn(deps: Deps): UseCase<SharedFile, BroughtIn> {
  const { clock, downloader, documentReader, files, readPapers } = deps;

  return guarded(deps, {
    action: 'bringIn',
    load: async () => ({ subject: {}, loaded: undefined }),
    async run({ acting }, { name: given, url }): Promise<BroughtIn | Refused> {
      const name = plainLine(given).slice(-maxNameLength);
      const fetched = await downloader.fetch(url);
      if (fetched.kind !== 'file') return refused({ kind: 'notFetched', name, reason: fetched.kind });
      const { bytes } = fetched;
      const read = await documentReader.read(name, bytes);
      if (read.kind === 'unreadable') return refused({ kind: 'unreadable', name, reason: read.reason });
      const reading = readPapers(read.text);
      if (reading.kind !== 'minutes' && reading.cases.length === 0) return refused({ kind: 'notToBeFiled', name });

      const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
      const contentType = contentTypes[ending] ?? 'application/octet-stream';
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const draft = await keepDraft(deps, {
        id: sha256.slice(0, 32),
        original: { sha256, name },
        text: read.text,
        receivedAt: clock(),
        receivedFrom: acting.actor.entraId,
      });
      await files.put({ bytes, name, contentType });
      const [meetings, known] = await Promise.all([upcomingMeetings(deps), knownCases(deps, reading.cases[0])]);
      return { draft, reading, meetings, index: 0, known };
    },
  });
}
