import { readFile } from 'node:fs/promises';
import { itemIdOf } from '../../src/domain/case.ts';
import { type Body, findBody } from '../../src/domain/cooperation.ts';
import { addDays, instantAt, localDateOf, weekdayOf } from '../../src/domain/localTime.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { ConversationRef } from '../../src/ports/conversation.ts';
import type { Deps } from '../../src/usecases/deps.ts';
import { agendaOf } from '../../src/usecases/meetings.ts';
import { createMeeting } from '../../src/usecases/operator/createMeeting.ts';
import { type FileCaseInput, fileCase } from '../../src/usecases/operator/fileCase.ts';
import { change } from '../../src/usecases/records/change.ts';

const paperFile = new URL('../../samples/papers/sak-71-20.txt', import.meta.url);

/**
 * Puts the sample into the store: a meeting of SG about two weeks ahead with sak 71/20, read from the real paper,
 * among the usual formalities, and SG bound to the conversation given. Doing it again changes nothing that is there.
 */
export async function loadSample(deps: Deps, conversation: ConversationRef): Promise<Meeting> {
  const { records, cooperation, clock } = deps;
  const sg = findBody(cooperation, 'SG');
  if (!sg) throw new Error('The sample needs a body with the id SG in the cooperation file.');
  await change(records.bindings, records.keys.bindingPartition, records.keys.binding(sg.id), (current) =>
    current ? undefined : { body: sg.id, conversation, changedAt: clock(), changedBy: 'sample' },
  );
  const meeting = (await firstMeeting(deps, sg)) ?? (await createMeeting(deps)(nextSample(deps, sg)));
  const file = fileCase(deps);
  const there = new Set((await agendaOf(deps, meeting.id)).map(({ id }) => id));
  for (const input of await sampleAgenda(deps, meeting)) if (!there.has(itemIdOf(input.key))) await file(input);
  return meeting;
}

async function firstMeeting({ records }: Deps, { id }: Body): Promise<Meeting | undefined> {
  const found = await records.meetings.list(records.keys.bodyPartition(id), records.keys.meeting(''));
  return found[0]?.value;
}

function nextSample({ cooperation: { timeZone }, clock }: Deps, body: Body) {
  const ahead = addDays(localDateOf(clock(), timeZone), 14);
  const weekday = weekdayOf(ahead);
  const date = addDays(ahead, weekday > 5 ? 8 - weekday : 0);
  return { body, startsAt: instantAt(timeZone, date, '10:00'), place: 'Nygårdsgaten 112, Bergen' };
}

async function sampleAgenda({ readPapers }: Deps, meeting: Meeting): Promise<readonly FileCaseInput[]> {
  const read = readPapers(await readFile(paperFile, 'utf8')).cases[0];
  const [sequence, year] = (read?.number ?? '').split('/').map(Number);
  if (!read?.title || !sequence || !year) throw new Error('The sample paper could not be read.');

  const at = (position: number) => ({
    meeting,
    position,
    key: { body: meeting.body, year: 2000 + year, sequence: sequence - 3 + position },
    access: { kind: 'open' } as const,
  });
  const formality = (position: number, name: string): FileCaseInput => ({
    ...at(position),
    type: 'formalia',
    title: name,
    sections: [],
    proposal: [],
    extract: '',
    text: name,
  });
  const { type, title, sections, proposal, extract, text } = read;
  return [
    formality(1, 'Godkjenning av innkalling og saksliste'),
    formality(2, 'Godkjenning av referat fra forrige møte'),
    { ...at(3), type, title, sections, proposal, extract, text },
    formality(4, 'Eventuelt'),
  ];
}
