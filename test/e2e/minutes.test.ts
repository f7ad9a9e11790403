import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { converts, fakeConverter } from '../support/pdf/converter.ts';
import { file } from '../support/saksgang/cases.ts';
import { comment, pressUnder } from '../support/saksgang/commenting.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openStory, sak } from '../support/saksgang/story.ts';

const { kari, odd, siri, arve, vidar } = people;

test('the draft of the minutes tells what is recorded, in bokmål or nynorsk, and comments only where they are marked', async () => {
  const story = await openStory({ pdfConverter: fakeConverter(converts) });
  const access = { kind: 'restricted', legalBasis: 'offl. § 23' } as const;
  await file(story.saksgang, story.meeting, 72, { type: 'vedtak', title: 'Kjøp av grunn', access });
  await story.tell(kari, places.sg, 'publiser SG');
  await story.ask(arve, chatOf(arve), 'jeg kan ikke møte SG');
  // It comes by itself, and would be taken for an answer.
  await story.comesToSay('Forfall er meldt', 'Arve Kleppe', chatOf(kari));
  await story.ask(kari, chatOf(kari), 'inhabil i 71/20: Siri Tveit');
  await story.press(odd, story.shared(sak), 'Ta til orientering');
  await story.press(vidar, story.shared(sak), 'Ta til orientering');
  await comment(story, odd, 'Dette er uviktig.');
  await comment(story, odd, 'Bare en tanke.');
  const first = await story.ask(kari, chatOf(kari), 'merknader til 71/20');
  await story.press(kari, first, 'Ta med i referatet');
  const edit = await pressUnder(story, odd, 'Dette er uviktig.', 'Rediger');
  await story.press(odd, edit, 'Send', { text: 'Dette er viktig.' });
  const remarks = await story.ask(kari, chatOf(kari), 'merknader til 71/20');
  const marked = await story.press(kari, remarks, 'Ta med i referatet');
  story.saksgang.setClock(instantOf(epochOf(story.meeting.startsAt) + 60_000));
  await story.tell(kari, chatOf(kari), 'møtet i SG er holdt');
  const told = await story.tell(kari, chatOf(kari), 'utfall av 71/20');
  const form = told.find(({ buttons }) => buttons.includes('Lagre'));
  if (!form) throw new Error('No form');
  await story.press(kari, form, 'Lagre', {
    kind: 'noted',
    text: 'Styringsgruppen tok saken til orientering.',
    tasks: '',
  });

  const fileOf = async (ask: string) => {
    const told = (await story.tell(kari, chatOf(kari), ask)).map(({ text }) => text).join('\n');
    const [, url = ''] = /\((http\S+)\)/.exec(told) ?? [];
    const response = await fetch(url);
    return { told, type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const textOf = async (ask: string) => (await mammoth.extractRawText({ buffer: (await fileOf(ask)).bytes })).value;
  const nb = await textOf('referat fra SG');
  const nn = await textOf('referat fra SG på nynorsk');
  const pdf = await fileOf('referat fra SG som PDF på nynorsk');
  const word = await fileOf('referat fra SG');
  const odds = await story.ask(odd, chatOf(odd), 'referat frå SG');

  expect(remarks.text).toContain('Odd Mjelde: Dette er viktig.');
  expect(remarks.buttons).not.toContain('Ikke ta med');
  expect(remarks.text).toContain('redigert');
  expect(marked.text).toContain('Merknad');
  expect(nb).toContain('Referat fra møte i styringsgruppen');
  expect(nb).toContain('Vidar Moe, Lidfjord kommune (vara for Arve Kleppe)');
  expect(nb).toMatch(/Forfall:\s+Arve Kleppe, Lidfjord kommune/);
  expect(nb).toContain('Siri Tveit meldte seg inhabil.');
  expect(nb).toContain('Odd Mjelde, Vidar Moe');
  expect(nb).toContain('Odd Mjelde: Dette er viktig.');
  expect(nb).not.toContain('Bare en tanke');
  expect(nb).toContain('Tatt til orientering');
  expect(nb).toContain('Styringsgruppen tok saken til orientering.');
  expect(nb).toContain('Sak 72/20 Kjøp av grunn – Unntatt offentlighet, offl. § 23');
  expect(nn).toContain('Referat frå møte i styringsgruppa');
  expect(nn).toContain('Siri Tveit melde seg inhabil.');
  expect(pdf.type).toBe('application/pdf');
  expect(pdf.bytes.toString()).toMatch(/^%PDF-/);
  expect(word.told).toContain('Du får det som PDF når du skriver ordene som PDF til slutt.');
  expect(odds.text).toContain('Berre sekretariatet');
  expect(siri.name).toBe('Siri Tveit');
  await story.close();
});

test.each([
  ['where nothing makes PDFs', undefined, 'Word-filen er det som finnes.'],
  ['where the converter fails', fakeConverter('process.exit(1);'), 'Her er det som Word-fil.'],
])('a PDF that was asked for %s comes as a Word file, and the bot says so', async (_where, pdfConverter, said) => {
  const story = await openStory(pdfConverter === undefined ? {} : { pdfConverter });
  story.saksgang.setClock(instantOf(epochOf(story.meeting.startsAt) + 60_000));

  const told = await story.ask(kari, chatOf(kari), 'referat fra SG som PDF');
  const [, url = ''] = /\((http\S+)\)/.exec(told.text) ?? [];

  expect(told.text).toContain(said);
  expect((await fetch(url)).headers.get('content-type')).toContain('wordprocessingml');
  await story.close();
});
