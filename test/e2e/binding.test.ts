import { afterAll, beforeAll, expect, test } from 'vitest';
import { file, planMeeting } from '../support/saksgang/cases.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openPublishedStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd, gjest } = people;

let story: Story;

beforeAll(async () => {
  story = await openPublishedStory();
});
afterAll(() => story.close());

test.each([
  ['koble SG hit', 'Bare sekretariatet kan gjøre dette.'],
  ['koble fra SG', 'Bare sekretariatet kan gjøre dette.'],
  ['medlemmer SG', 'Bare sekretariatet kan gjøre dette.'],
])('«%s» is for the secretariat only', async (text, expected) => {
  const answer = await story.ask(odd, places.other, text);

  expect(answer.text).toBe(expected);
});

test('a body is not connected to a 1:1 chat', async () => {
  const answer = await story.ask(kari, chatOf(kari), 'koble SG hit');

  expect(answer.text).toBe('Skriv dette i chatten eller kanalen til organet, ikke her.');
});

test.each([
  ['koble SG hit', 'Styringsgruppen er alt koblet hit.'],
  ['kople styringsgruppa hit', 'Styringsgruppa er alt kopla hit.'],
  ['connect SG here', 'The steering group is already connected here.'],
])('«%s» where it is already connected says so', async (text, expected) => {
  const answer = await story.ask(kari, places.sg, text);

  expect(answer.text).toContain(expected);
});

test('moved to another chat, the next agenda goes there, and the cards already sent stay and are kept current', async () => {
  const later = await planMeeting(story.saksgang, 'SG', 40);
  await file(story.saksgang, later, 91, { title: 'Etter flyttingen' });

  const moved = await story.ask(kari, places.other, 'koble SG hit');
  await story.ask(kari, places.other, 'hjelp');
  await story.press(odd, story.shared(sak), 'Ta til orientering');
  const date = later.id.slice(3).split('-').toReversed().map(Number).join('.');
  await story.tell(kari, places.other, `publiser SG ${date}`);

  const old = await story.comesToSay(sak, '1 av 6 har bekreftet');
  expect(moved.text).toContain('Styringsgruppen er flyttet hit fra en annen samtale.');
  expect(old.place.id).toBe(places.sg.id);
  expect(story.shared('Sak 91/20 ·', places.other).text).toContain('Etter flyttingen');
  expect(() => story.shared('Sak 91/20 ·', places.sg)).toThrow();
});

test('released, the body has no chat: publishing and members are refused with what to write', async () => {
  const released = await story.ask(kari, places.other, 'koble fra SG');
  const again = await story.ask(kari, places.other, 'koble fra SG');
  const publish = await story.ask(kari, chatOf(kari), 'publiser SG');

  expect(released.text).toBe('Styringsgruppen er ikke lenger koblet til en samtale.');
  expect(again.text).toContain('Skriv «koble SG hit» i chatten eller kanalen til styringsgruppen.');
  expect(publish.text).toContain('Styringsgruppen er ikke koblet til en samtale.');
});

test('a body can be connected again after that', async () => {
  const answer = await story.ask(kari, places.sg, 'koble SG hit');

  expect(answer.text).toContain('Styringsgruppen er koblet hit.');
});

test('the report tells who is listed but absent, and who is present but not listed', async () => {
  const answer = await story.ask(kari, places.sg, 'medlemmer SG');

  expect(answer.text).toContain('5 av 7 på listen er i samtalen.');
  expect(answer.text).toContain('Arve Kleppe\nPå listen, men ikke i samtalen');
  expect(answer.text).toContain('Berit Solsvik\nPå listen, men ikke i samtalen');
  expect(answer.text).toContain(`${gjest.name}\nI samtalen, men ikke på listen`);
  expect(answer.text).not.toContain('Vidar Moe');
});

test('when the roster cannot be read, the body is connected all the same, and the secretary is told', async () => {
  story.connector.failNext({ kind: 'status', status: 503, on: 'members' });

  const answer = await story.ask(kari, places.other, 'koble SG hit');

  expect(answer.text).toContain('Styringsgruppen er flyttet hit');
  expect(answer.text).toContain('Skriv «medlemmer SG» for å prøve igjen.');
});
