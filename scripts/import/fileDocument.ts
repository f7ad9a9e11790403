import { findBody } from '../../src/domain/cooperation.ts';
import { isoDate, localDateOf } from '../../src/domain/localTime.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { isRefused } from '../../src/domain/refusal.ts';
import type { ReadCase } from '../../src/ports/paperReader.ts';
import { meetingOf } from '../../src/usecases/intake/meetingOf.ts';
import { upcomingMeetings } from '../../src/usecases/intake/upcomingMeetings.ts';
import { fileCase } from '../../src/usecases/operator/fileCase.ts';
import { OperatorFault } from '../services/open.ts';
import type { ImportTarget } from './openImport.ts';
import type { ImportOptions } from './options.ts';

interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/**
 * Files every case of a document as it was read, on the meeting that the options name, else on that of the day the
 * document names, else on the body's next one, and gives what became of each. Formalities without a number are left
 * out. Throws `OperatorFault` when something is missing that nobody can be asked for here.
 */
export async function fileDocument(target: ImportTarget, file: ImportedFile, options: ImportOptions) {
  const reading = target.readPapers(file.text);
  if (reading.kind === 'minutes') throw new OperatorFault(`${file.name} is minutes; there is nothing to file.`);
  const ready = reading.cases.flatMap((read, index) =>
    read.type === 'formalia' && read.number === null ? [] : [{ ...keyOf(file.name, read), index }],
  );
  if (ready.length === 0) throw new OperatorFault(`${file.name} has no case to file.`);
  const cases = [];
  for (const one of ready) {
    cases.push({ ...one, meeting: await meetingFor(target, one.key.body, reading.meetingDate, options) });
  }
  // Last of what may fail: a file that no case tells of would be kept for good.
  const sha256 = await target.files.put({
    bytes: file.bytes,
    name: file.name,
    contentType: 'application/octet-stream',
  });
  const put = fileCase(target);
  const results = [];
  for (const { read, key, index, meeting } of cases) {
    // A notice tells the order; papers stand where they stand, or last.
    const position = reading.kind === 'agenda' ? index + 1 : undefined;
    const { type, access, sections, proposal, extract, text } = read;
    const title = read.title ?? '';
    const original = { sha256, name: file.name };
    const filed = await put({
      meeting,
      key,
      position,
      type,
      title,
      access,
      sections,
      proposal,
      extract,
      text,
      original,
    });
    const { kind, item, paper } = filed;
    results.push({ body: key.body, number: item.number, meeting: meeting.id, result: kind, version: paper.version });
  }
  return { source: file.name, cases: results };
}

function keyOf(name: string, read: ReadCase) {
  const [sequence, year] = (read.number ?? '').split('/').map(Number);
  const isRestrictedWithoutBasis = read.access.kind === 'restricted' && read.access.legalBasis === '';
  if (!sequence || !year || !read.title || !read.body || isRestrictedWithoutBasis) {
    const about = `${name}, ${read.number ?? 'no number'}`;
    throw new OperatorFault(`${about}: number, title, body or legal basis is missing. Bring it in through the bot.`);
  }
  return { read, key: { body: read.body, sequence, year: year < 100 ? 2000 + year : year } };
}

async function meetingFor(
  target: ImportTarget,
  body: string,
  told: string | null,
  options: ImportOptions,
): Promise<Meeting> {
  const { date, time, place } = options;
  const id = options.meeting ?? (date ? undefined : await plannedMeeting(target, body, told));
  const fields = { body, meeting: id ?? 'new', date: date ?? '', time, place, deadline: '' };
  const found = await meetingOf(target, fields);
  if (!isRefused(found)) return found;
  const name = findBody(target.cooperation, body)?.id ?? body;
  throw new OperatorFault(
    `There is no ${told ? `meeting of ${name} on ${told}` : `such meeting of ${name}`} ahead. Name one with --meeting, or plan it with --date.`,
  );
}

/** The id of the meeting on the day the document names, or of the next one where it names none. */
async function plannedMeeting(target: ImportTarget, body: string, told: string | null): Promise<string | undefined> {
  const { timeZone } = target.cooperation;
  const ofBody = (await upcomingMeetings(target)).filter((meeting) => meeting.body === body);
  if (told === null) return ofBody[0]?.id;
  return ofBody.find(({ startsAt }) => isoDate(localDateOf(startsAt, timeZone)) === told)?.id;
}
