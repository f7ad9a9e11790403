import { afterAll, beforeAll, expect, test } from 'vitest';
import { file, planMeeting } from '../support/saksgang/cases.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openPublishedStory, type Story } from '../support/saksgang/story.ts';

const { kari, siri, odd } = people;

let story: Story;

beforeAll(async () => {
  story = await openPublishedStory();
  const akg = await planMeeting(story.saksgang, 'AKG', 10);
  await file(story.saksgang, akg, 71, { title: 'Rutiner for innkalling' });
  await story.ask(kari, places.akg, 'koble AKG hit');
  await story.tell(kari, places.akg, 'publiser AKG');
});
afterAll(() => story.close());

test('a number that two bodies have is asked about, and each button shows its case', async () => {
  const which = await story.ask(siri, chatOf(siri), 'status 71/20');
  const [first, second] = which.buttons;
  const akg = await story.press(siri, which, first ?? '');
  const sg = await story.press(siri, which, second ?? '');

  expect(which.text).toBe('Fant flere saker med nummer 71/20. Hvilken mener du?');
  expect(first).toBe('AKG 71/20: Rutiner for innkalling');
  expect(second).toMatch(/^SG 71\/20: Videreutvikling/);
  expect(akg.text).toContain('Rutiner for innkalling');
  expect(sg.text).toContain('Videreutvikling av Miljøløftets organisering');
});

test.each([
  ['hvem mangler på 71/20', 'Sak 71/20: Hvem mangler?'],
  ['kommentarer 71/20', 'Kommentarer til sak 71/20'],
  ['kommentar 71/20', 'Kommentaren blir en del av saken.'],
  ['saksframlegg 71/20', 'Bakgrunn'],
])('the buttons after «%s» do what was asked', async (question, expected) => {
  const which = await story.ask(siri, chatOf(siri), question);

  const answer = await story.press(siri, which, which.buttons[0] ?? '');

  expect(which.text).toContain('Hvilken mener du?');
  expect(answer.text).toContain(expected);
});

test('closing and opening again by such a number goes by the button as well', async () => {
  const close = await story.ask(kari, chatOf(kari), 'avslutt 71/20');
  const closed = await story.press(kari, close, close.buttons[0] ?? '');
  const reopen = await story.ask(kari, chatOf(kari), 'gjenåpne 71/20');
  const opened = await story.press(kari, reopen, reopen.buttons[0] ?? '');

  expect(closed.text).toBe('Sak 71/20 er avsluttet for svar.');
  expect(opened.text).toBe('Sak 71/20 er åpnet igjen for svar.');
});

test.each([
  ['status SG 71/20', 'Videreutvikling'],
  ['status sak 71/20 i AKG', 'Rutiner for innkalling'],
  ['status AKG-sak 71/2020', 'Rutiner for innkalling'],
  ['status 71/20 i styringsgruppen', 'Videreutvikling'],
])('a number with its body, as in «%s», is not asked about', async (question, title) => {
  const { text } = await story.ask(siri, chatOf(siri), question);

  expect(text).toContain(title);
});

test('the question is in the language of the one who asks', async () => {
  const nynorsk = await story.ask(odd, places.sg, 'kven manglar på 71/20');
  const english = await story.ask({ ...siri, locale: 'en-GB' }, places.sg, 'who is missing on 71/20');

  expect(nynorsk.text).toBe('Fann fleire saker med nummer 71/20. Kva for ei meiner du?');
  expect(english.text).toBe('Found several cases numbered 71/20. Which one do you mean?');
});
