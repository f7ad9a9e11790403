import { itemIdOf, type Original } from '../../domain/case.ts';
import { standingWording, wordingId, wordingsOf } from '../../domain/comment.ts';
import type { PersonKey } from '../../domain/cooperation.ts';
import { isoDate, localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { standingOutcome } from '../../domain/outcome.ts';
import { standingAnswer } from '../../domain/response.ts';
import { holdingsOf } from '../../domain/seats.ts';
import type { WrittenDocument } from '../../ports/documentWriter.ts';
import { type GivenComment, givenComments } from '../comments/givenComments.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';
import { type MinutesFacts, minutesFacts } from '../minutes/minutesFacts.ts';
import { caseOf, matterOf } from '../path/matters.ts';
import { type MeetingRecord, meetingRecordSchema } from './recordSchema.ts';
import { remindersOf } from './remindersOf.ts';
import { type PackagedFile, sealed } from './seal.ts';

type RecordDeps = Pick<Deps, 'records' | 'cooperation' | 'clock' | 'files' | 'documentWriter' | 'pdfConverter'> & {
  readonly minutesText: (facts: MinutesFacts, language: 'nb' | 'nn') => WrittenDocument;
};
type Registration = MeetingRecord['moetemappe']['moeteregistrering'][number];

/**
 * Everything that is recorded of a meeting as a sealed package for the archive: `record.json`, the originals, the minutes,
 * and `manifest.json` with the SHA-256 of each and of the whole. For operators: no person's rights are checked.
 */
export function buildRecord(deps: RecordDeps) {
  const { records, cooperation, clock } = deps;
  const { keys } = records;

  return async (meeting: Meeting): Promise<readonly PackagedFile[]> => {
    const files: PackagedFile[] = [];
    const items = await agendaOf(deps, meeting.id);
    const registrations: Registration[] = [];
    for (const item of items) registrations.push(await registrationOf(meeting, item, files));
    const facts = await minutesFacts(deps, meeting);
    const language = cooperation.bodies.find(({ id }) => id === meeting.body)?.language === 'nn' ? 'nn' : 'nb';
    const minutes = await deps.documentWriter.write(deps.minutesText(facts, language));
    files.push({ name: 'minutes.docx', bytes: minutes });
    const pdf = await deps.pdfConverter?.convert(minutes);
    if (pdf) files.push({ name: 'minutes.pdf', bytes: pdf });
    const [before, after] = await neighbours(meeting);
    const posts = await records.posts.list(keys.meetingPartition(meeting.id), keys.post(''));
    const record: MeetingRecord = {
      format: 'saksgang-record/1',
      cooperation: cooperation.name,
      timeZone: cooperation.timeZone,
      madeAt: clock(),
      moetemappe: {
        moetenummer: meeting.id,
        utvalg: meeting.body,
        utvalgsnavn: cooperation.bodies.find(({ id }) => id === meeting.body)?.names[language] ?? meeting.body,
        moetedato: isoDate(localDateOf(meeting.startsAt, cooperation.timeZone)),
        moetested: meeting.place,
        referanseForrigeMoete: before?.id,
        referanseNesteMoete: after?.id,
        moetedeltaker: [
          ...facts.present.map(({ person, standsFor }) => ({
            moetedeltakerNavn: person.name,
            moetedeltakerFunksjon: standsFor ? `vara for ${standsFor.name}` : roleIn(person.key, meeting.body),
          })),
          ...facts.absent.map(({ name }) => ({ moetedeltakerNavn: name, moetedeltakerFunksjon: 'forfall' })),
        ],
        startsAt: meeting.startsAt,
        deadline: meeting.deadline,
        state: meeting.state,
        changes: (meeting.changes ?? []).map((change) => ({ ...change })),
        absences: (meeting.absences ?? []).map((absence) => ({ ...absence })),
        moeteregistrering: registrations,
      },
      messages: posts.map(({ value: { id, conversation, notice, state } }) => ({
        id,
        kind: notice ? (notice.about ?? 'newVersion') : 'card',
        to: notice ? notice.entraId : conversation.id,
        fate: state.kind,
      })),
      reminders: [...(await remindersOf(records, meeting))],
      minutes: 'minutes.docx',
      minutesPdf: pdf && 'minutes.pdf',
    };
    // What does not fit the published schema must not be sealed.
    const checked = meetingRecordSchema.parse(JSON.parse(JSON.stringify(record)));
    files.push({ name: 'record.json', bytes: new TextEncoder().encode(`${JSON.stringify(checked, null, 2)}\n`) });
    return sealed(files, meeting.id);
  };

  async function registrationOf(meeting: Meeting, item: AgendaItem, files: PackagedFile[]): Promise<Registration> {
    const partition = keys.meetingPartition(meeting.id);
    const [papers, responses, comments, own] = await Promise.all([
      records.papers.list(keys.paperPartition(item.id), 'v'),
      records.responses.list(partition, keys.response(item.id)),
      givenComments(deps, item),
      caseOf(deps, item.key),
    ]);
    const matter = own && (await matterOf(deps, own));
    // Only orientation cases are answered, and only when the agenda was published.
    const isAsked = item.type === 'orientering' && meeting.publishedAt !== undefined;
    const asked = isAsked ? holdingsOf(cooperation, item, localDateOf(meeting.startsAt, cooperation.timeZone)) : [];
    const answered = new Set(
      responses.filter(({ value }) => standingAnswer(value, item.paper)).map(({ value }) => value.person),
    );
    const versions = papers.map(({ value }) => value).toSorted((a, b) => a.version - b.version);
    return {
      moeteregistreringstype: 'Møtesak',
      moetesakstype: item.type,
      moeteregistreringsstatus: standingOutcome(item.outcomes) ? 'Ferdig behandlet' : 'Under behandling',
      administrativEnhet: cooperation.name,
      saksbehandler: 'Sekretariatet',
      moetesaksaar: item.key.year,
      moetesakssekvensnummer: item.key.sequence,
      saksnummer: item.number,
      tittel: item.title,
      skjermingshjemmel: item.access.kind === 'restricted' ? item.access.legalBasis : undefined,
      referanseTilMoeteregistrering: (matter?.cases ?? []).map(itemIdOf).filter((id) => id !== item.id),
      state: item.state,
      addedLate: item.addedLate ?? false,
      postponedTo: item.postponedTo,
      versions: await Promise.all(
        versions.map(async ({ version, sha256, filedAt, proposal, sections, original }) => ({
          version,
          sha256,
          filedAt,
          proposal: [...proposal],
          sections: sections.map((section) => ({ ...section })),
          original: original && (await packaged(original, files)),
        })),
      ),
      asked: asked.map(({ person, standsFor }) => ({ ...personOf(person), standsFor })),
      answers: responses.map(({ value: { entraId, person, name, party, entries } }) => ({
        entraId,
        person: { key: person, name, party },
        entries: entries.map((entry) => ({ ...entry, paper: { ...entry.paper } })),
      })),
      notAnswered: asked.map(({ person }) => person).filter((person) => !answered.has(person)),
      comments: comments.map((given) => commentOf(given, item)),
      recusals: (item.recusals ?? []).map((recusal) => ({ ...recusal })),
      outcomes: await Promise.all(
        (item.outcomes ?? []).map(async ({ tasks, minutes, ...outcome }) => ({
          ...outcome,
          tasks: tasks.map((task) => ({ ...task })),
          minutes: minutes && (await packaged(minutes, files)),
        })),
      ),
    };
  }

  function commentOf({ comment, withdrawal }: GivenComment, item: AgendaItem): Registration['comments'][number] {
    const { id, entraId, person, name, party } = comment;
    return {
      id,
      entraId,
      person: { key: person, name, party },
      ...standingWording(comment),
      earlier: wordingsOf(comment).slice(0, -1),
      withdrawn: withdrawal && { at: withdrawal.at, late: withdrawal.late },
      isRemark: !withdrawal && (item.remarks?.includes(wordingId(comment)) ?? false),
    };
  }

  /** Puts the original into the package, once, and tells its name there. */
  async function packaged(original: Original, files: PackagedFile[]) {
    const ending = /\.(\w{1,8})$/.exec(original.name)?.[1]?.toLowerCase() ?? 'bin';
    const file = `originals/${original.sha256}.${ending}`;
    const isThere = () => files.some(({ name }) => name === file);
    const found = isThere() ? undefined : await deps.files.get(original.sha256);
    // Another version may have put it there meanwhile.
    if (found && !isThere()) files.push({ name: file, bytes: found.bytes });
    return { ...original, file: isThere() ? file : '' };
  }

  function personOf(key: PersonKey) {
    const found = cooperation.people.find((person) => person.key === key);
    return { key, name: found?.name ?? key, party: found?.party };
  }

  function roleIn(key: PersonKey, body: string): string {
    const found = cooperation.people.find((person) => person.key === key);
    return found?.memberships.some((one) => one.body === body && one.role === 'leader') ? 'leder' : 'medlem';
  }

  async function neighbours(meeting: Meeting): Promise<readonly [Meeting | undefined, Meeting | undefined]> {
    const found = await records.meetings.list(keys.bodyPartition(meeting.body), keys.meeting(''));
    const others = found
      .map(({ value }) => value)
      .filter(({ state }) => state !== 'cancelled')
      .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    return [
      others.findLast(({ startsAt }) => startsAt < meeting.startsAt),
      others.find(({ startsAt }) => startsAt > meeting.startsAt),
    ];
  }
}
