import { afterAll, beforeAll, expect, test } from 'vitest';
import { chatOf, people } from '../support/saksgang/people.ts';
import { inputsOf } from '../support/saksgang/seen.ts';
import { openStory, type Story } from '../support/saksgang/story.ts';

const { kari } = people;
const file = 'Legg på sakslisten';
const count = 14;

/** A notice with more cases than a chat has room for forms. */
const notice = [
  'Innkalling til møte i arbeidsutvalget',
  '',
  'Tid: Fredag 5. juni 2099 kl. 09.00–11.00',
  'Sted: Teams',
  '',
  'Saksliste',
  '',
  ...Array.from({ length: count }, (_, index) => `Sak ${index + 1}/99 Orientering: Tema nummer ${index + 1}`),
].join('\n');

let story: Story;

beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

test('every case of a long agenda can be reached from the one card, forwards and back', async () => {
  let seen = await story.shareOne(kari, 'innkalling.txt', notice);
  const numbers = [inputsOf(seen).number];

  while (seen.buttons.includes('Neste sak')) {
    seen = await story.press(kari, seen, 'Neste sak');
    numbers.push(inputsOf(seen).number);
  }
  const back = await story.press(kari, seen, 'Forrige sak');

  expect(numbers).toEqual(Array.from({ length: count }, (_, index) => `${index + 1}/99`));
  expect(inputsOf(back).number).toBe(`${count - 1}/99`);
});

test('the meeting that the notice names is filled in, and filing leads to the next case, in the order of the list', async () => {
  const first = await story.shareOne(kari, 'innkalling.txt', notice);
  const meeting = { meeting: 'new', date: '2099-06-05', time: '09:00', place: 'Teams' };

  const second = await story.press(kari, first, file, inputsOf(first));
  const third = await story.press(kari, second, 'Neste sak');
  await story.press(kari, third, file, inputsOf(third));
  await story.press(kari, second, file, inputsOf(second));
  const agenda = await story.ask(kari, chatOf(kari), 'saksliste AU');

  expect(inputsOf(first)).toMatchObject(meeting);
  expect(second.text).toContain('Sak 1/99 ligger på sakslisten for arbeidsutvalget 5. juni 2099');
  expect(second.text).toContain('Sak 2 av 14');
  expect(inputsOf(second)).toMatchObject({ number: '2/99', meeting: 'AU-2099-06-05' });
  expect(agenda.text.match(/Tema nummer \d+/g)).toEqual(['Tema nummer 1', 'Tema nummer 2', 'Tema nummer 3']);
});

test('a number that another body has too is told, and so is a case that is there already', async () => {
  const paper = (body: string) =>
    `Sak 1/99 Orientering: Sykkelparkering\n\nBakgrunn\n\nKort tekst.\n\nForslag til vedtak\n\n${body} tar saken til orientering.\n`;

  const ofOther = await story.shareOne(kari, 'sak-sg.txt', paper('Styringsgruppen'));
  const ofSame = await story.shareOne(kari, 'sak-au.txt', paper('Arbeidsutvalget'));

  expect(ofOther.text).toContain('Nummeret 1/99 finnes også i AU: «Tema nummer 1». Sjekk at organet er rett.');
  expect(ofSame.text).toContain('Sak 1/99 i AU finnes fra før: «Tema nummer 1»');
});

test('a date that no planned meeting has is not swapped for the next meeting', async () => {
  const paper =
    'Sak 72/20 Orientering: Takst\nMøtedato: 7. mai 2099\n\nForslag til vedtak\n\nStyringsgruppen tar saken til orientering.\n';

  const seen = await story.shareOne(kari, 'takst.txt', paper);

  expect(inputsOf(seen)).toMatchObject({ body: 'SG', meeting: 'new', date: '2099-05-07' });
});

test('what was read beside the form is shown, and the filed case can be opened from where the form was', async () => {
  const seen = await story.shareOne(kari, 'ny.txt', paperWithFacts());

  const filed = await story.press(kari, seen, file, {
    ...inputsOf(seen),
    meeting: 'new',
    date: '2099-05-28',
    place: 'Teams',
  });
  const shown = await story.press(kari, filed, 'Vis saken');

  expect(seen.text).toContain('Avsnitt: Bakgrunn, Forslag til vedtak');
  expect(seen.text).toContain('Viser til: AU 5/26');
  expect(seen.text).toMatch(/Frister: \S?20\. mai 2099/);
  expect(seen.text).toContain('Beløp: kr. 825 000 ekskl. mva');
  expect(filed.text).toContain('Sak 14/99 ligger på sakslisten');
  expect(filed.buttons).toEqual(['Vis saken']);
  expect(shown.text).toContain('Bysykkel');
});

test('the deadline of a planned meeting can be moved in the form, for all its cases, but not past the meeting', async () => {
  const seen = await story.shareOne(kari, 'innkalling.txt', notice);
  const filled = { ...inputsOf(seen), meeting: 'AU-2099-06-05' };

  const late = await story.press(kari, seen, file, { ...filled, deadline: '2099-06-06' });
  await story.press(kari, seen, file, { ...filled, deadline: '2099-06-01' });
  const status = await story.ask(kari, chatOf(kari), 'status 3/99');

  expect(late.text).toContain('Svarfristen må være før møtet');
  expect(inputsOf(late).deadline).toBe('2099-06-06');
  expect(status.text).toContain('1. juni 2099');
});

function paperWithFacts(): string {
  return [
    'AKG-sak 14/99 Orientering: Bysykkel',
    '',
    'Bakgrunn',
    'Ordningen ble lagt fram i AU-sak 05/26 og koster kr. 825 000 ekskl. mva. Fristen for innspill er 20. mai 2099.',
    '',
    'Forslag til vedtak',
    'AKG tar saken til orientering.',
  ].join('\n');
}
