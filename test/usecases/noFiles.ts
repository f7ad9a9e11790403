import type { Cooperation } from '../../src/domain/cooperation.ts';
import { createPaperReader } from '../../src/understanding.ts';
import type { Deps } from '../../src/usecases/deps.ts';

/** For tests in which nobody brings in a document: fetching, reading and keeping files fails. */
export function noFiles(
  cooperation: Cooperation,
): Pick<
  Deps,
  | 'downloader'
  | 'documentReader'
  | 'files'
  | 'readPapers'
  | 'fileLinks'
  | 'handouts'
  | 'calendar'
  | 'eventText'
  | 'calendarUrl'
  | 'catalogue'
  | 'documentWriter'
  | 'minutesText'
  | 'decisionsFile'
> {
  const none = () => {
    throw new Error('This test has no files');
  };
  return {
    downloader: { fetch: none },
    documentReader: { read: none },
    files: { put: none, get: none, remove: none },
    readPapers: createPaperReader(cooperation),
    fileLinks: { create: none, open: none },
    handouts: { give: none, open: none },
    calendar: { write: none, read: none },
    eventText: none,
    calendarUrl: none,
    catalogue: { search: async () => [], warm: async () => undefined },
    documentWriter: { write: none },
    minutesText: none,
    decisionsFile: none,
  };
}
