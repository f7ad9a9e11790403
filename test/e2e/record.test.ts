import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { createDocxWriter } from '../../src/adapters/minutes/docxWriter.ts';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { createVoices } from '../../src/text/voice.ts';
import { buildRecord } from '../../src/usecases/record/buildRecord.ts';
import { verifyPackage } from '../../src/usecases/record/seal.ts';
import { minutesDocument } from '../../src/views/minutesDocument.ts';
import { comment, pressUnder } from '../support/saksgang/commenting.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { inputsOf } from '../support/saksgang/seen.ts';
import { openStory, sak } from '../support/saksgang/story.ts';

const { kari, odd, arve, siri } = people;

test('the record of a meeting holds what happened, fits the published schema, and is sealed', async () => {
  const story = await openStory();
  const seed = readFileSync('samples/papers/sak-71-20.txt', 'utf8');
  const shown = await story.shareOne(kari, 'sak-71-20-ny.txt', seed.replace('825 000', '925 000'));
  await story.press(kari, shown, 'Legg på sakslisten', inputsOf(shown));
  await story.tell(kari, places.sg, 'publiser SG');
  await story.ask(arve, chatOf(arve), 'jeg kan ikke møte SG');
  // It comes by itself, and would be taken for an answer.
  await story.comesToSay('Forfall er meldt', 'Arve Kleppe', chatOf(kari));
  await story.ask(kari, chatOf(kari), 'inhabil i 71/20: Siri Tveit');
  await story.press(odd, story.shared(sak), 'Ta til orientering');
  const preview = await story.ask(kari, chatOf(kari), 'påminn 71/20');
  await story.press(kari, preview, 'Send påminnelse');
  await comment(story, odd, 'Dårlig.');
  const edit = await pressUnder(story, odd, 'Dårlig.', 'Rediger');
  await story.press(odd, edit, 'Send', { text: 'Bra.' });
  await comment(story, odd, 'Feil sak.');
  const sure = await pressUnder(story, odd, 'Feil sak.', 'Trekk kommentaren');
  await story.press(odd, sure, 'Trekk kommentaren');
  story.saksgang.setClock(instantOf(epochOf(story.meeting.startsAt) + 60_000));
  await story.tell(kari, chatOf(kari), 'møtet i SG er holdt');
  const told = await story.tell(kari, chatOf(kari), 'utfall av 71/20');
  const form = told.find(({ buttons }) => buttons.includes('Lagre'));
  if (form) await story.press(kari, form, 'Lagre', { kind: 'noted', text: 'Tatt til orientering.', tasks: '' });

  const { deps } = story.saksgang.bot;
  const { keys, meetings } = deps.records;
  const meeting = await meetings.read(keys.bodyPartition('SG'), keys.meeting(story.meeting.id));
  const voices = createVoices(deps.cooperation);
  const build = buildRecord({
    ...deps,
    documentWriter: createDocxWriter(),
    minutesText: (facts, language) => minutesDocument(voices[language], deps.cooperation, facts),
  });
  const files = await build(meeting?.value ?? story.meeting);
  const record = JSON.parse(new TextDecoder().decode(files.find(({ name }) => name === 'record.json')?.bytes));
  const valid = new Ajv2020({ validateFormats: false }).compile(
    JSON.parse(readFileSync('docs/record.schema.json', 'utf8')),
  );
  const sak71 = record.moetemappe.moeteregistrering.find((each: { saksnummer: string }) => each.saksnummer === '71/20');

  expect(valid(record), JSON.stringify(valid.errors)).toBe(true);
  expect(record.moetemappe).toMatchObject({ utvalg: 'SG', state: 'held', moetested: story.meeting.place });
  expect(record.moetemappe.moetedeltaker).toContainEqual({
    moetedeltakerNavn: 'Vidar Moe',
    moetedeltakerFunksjon: 'vara for Arve Kleppe',
  });
  expect(record.moetemappe.moetedeltaker).toContainEqual({
    moetedeltakerNavn: 'Arve Kleppe',
    moetedeltakerFunksjon: 'forfall',
  });
  expect(sak71).toMatchObject({
    moeteregistreringsstatus: 'Ferdig behandlet',
    versions: [{ version: 1 }, { version: 2, original: { name: 'sak-71-20-ny.txt' } }],
    comments: [
      { text: 'Bra.', isRemark: false, earlier: [{ text: 'Dårlig.', late: false }] },
      { text: 'Feil sak.', isRemark: false, earlier: [], withdrawn: { late: false } },
    ],
    recusals: [{ person: siri.email, recused: true }],
    outcomes: [{ kind: 'noted', source: 'form' }],
  });
  expect(sak71.answers[0].entries[0]).toMatchObject({ answer: 'acknowledged', paper: { version: 2 } });
  expect(sak71.answers[0].entries[0].sentence).toContain('Dette er ikke et vedtak');
  expect(sak71.asked.map(({ key }: { key: string }) => key)).not.toContain(siri.email);
  expect(sak71.notAnswered).not.toContain(odd.email);
  expect(record.reminders).toContainEqual(
    expect.objectContaining({ by: 'secretariat', askedBy: kari.entraId, itemId: 'SG-2020-71' }),
  );
  expect(files.map(({ name }) => name)).toContain(sak71.versions[1].original.file);
  expect(verifyPackage(files)).toEqual([]);
  await story.close();
});
