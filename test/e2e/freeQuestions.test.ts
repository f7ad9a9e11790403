import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDateOf } from '../../src/domain/localTime.ts';
import { houseFaults, nodesOf } from '../support/cardRules.ts';
import type { Person } from '../support/connector/types.ts';
import { file, planMeeting } from '../support/saksgang/cases.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { searchable } from '../support/saksgang/searchable.ts';
import { openPublishedStory, type Story } from '../support/saksgang/story.ts';

const { kari, odd, siri, inger, knut, gjest } = people;

let story: Story;
let laterDay: string;

beforeAll(async () => {
  story = await openPublishedStory();
  const meeting = await planMeeting(story.saksgang, 'SG', 60);
  await file(story.saksgang, meeting, 80, {
    title: 'Forhandlingsmandat for tilleggsavtalen',
    access: { kind: 'restricted', legalBasis: 'offl. § 23' },
    type: 'vedtak',
  });
  await file(story.saksgang, meeting, 81, { title: 'Sykkelparkering ved bybanestoppene' });
  await file(story.saksgang, meeting, 82, { title: 'Sykkelparkering i sentrum' });
  const later = await planMeeting(story.saksgang, 'SG', 90);
  await file(story.saksgang, later, 90, { title: 'Nye holdeplasser i sentrum' });
  const on = localDateOf(later.startsAt, 'Europe/Oslo');
  laterDay = `${on.day}.${on.month}.${on.year}`;
  const { day, month, year } = localDateOf(meeting.startsAt, 'Europe/Oslo');
  await story.tell(kari, chatOf(kari), `publiser SG ${day}.${month}.${year}`);
  await story.press(siri, story.shared('Sak 71/20 ·'), 'Ta til orientering');
  await searchable(story, 'holdeplasser', 'Nye holdeplasser i sentrum');
});
afterAll(() => story.close());

describe('a question in one’s own words is answered in its language, with the time and the next step', () => {
  test.each([
    [
      'Hvordan ligger vi an med sak 71/20?',
      kari,
      /1 av 6 har bekreftet\. 5 mangler: /,
      /\nPer \w+dag \d+\. \w+ \d{4} kl\. /,
    ],
    ['kem e det som ikkje har svart på 71/20', odd, /5 manglar: [^\n]*Odd Mjelde \(Storvik kommune\)/, /\nPer /],
    ["What's happening with case 71/20?", inger, /1 of 6 have confirmed\. 5 missing: /, /\nAs of /],
  ])('«%s»', async (question, person, expected, asOf) => {
    const { text, card, buttons } = await story.ask(person, chatOf(person), question);

    expect(text).toMatch(expected);
    expect(text).toMatch(asOf);
    expect(text).not.toContain('Siri Tveit');
    expect(text).toContain('●○○○○○');
    expect(buttons.length).toBeGreaterThan(1);
    expect(houseFaults(card ?? {})).toEqual([]);
  });

  test.each([
    ['Hva venter på meg?', kari, 'venter på deg'],
    ['Kva manglar eg å svare på?', odd, 'ventar på deg'],
    ['what do I still have to answer?', inger, 'waiting for you'],
  ])('«%s»', async (question, person, expected) => {
    const { text } = await story.ask(person, chatOf(person), question);

    expect(text).toContain(expected);
    expect(text).toContain('SG 71/20 Videreutvikling');
  });
});

test('the buttons of an answer lead on, and «Hva forstod du?» says how it was read', async () => {
  const answer = await story.ask(kari, chatOf(kari), 'hva skjer med videreutviklingen av organiseringen?');
  const item = await story.press(kari, answer, 'Vis saken');
  const understood = await story.press(kari, answer, 'Hva forstod du?');

  expect(item.text).toContain('Sak 71/20 · Orienteringssak');
  expect(understood.text).toMatch(/^Jeg forstod dette som: /);
});

describe('nothing is written from a message', () => {
  test('acknowledging shows the card to press', async () => {
    const card = await story.ask(odd, chatOf(odd), 'kan du ta sak 71/20 til orientering for meg?');
    const before = await story.ask(kari, chatOf(kari), 'hvem mangler på 71/20?');

    expect(card.buttons).toContain('Ta til orientering');
    expect(before.text).toContain('Odd Mjelde');
  });

  test('a comment comes back in the form, to be sent', async () => {
    const form = await story.ask(odd, chatOf(odd), 'legg inn ein kommentar på 71/20 om at vi treng meir tid');

    expect(form.buttons).toContain('Send');
    expect(JSON.stringify(form.card)).toContain('vi treng meir tid');
  });

  test.each([
    ['kommentar til 71/20 og 82/20: Husk sykkelen', 'Send', 'Husk sykkelen'],
    ['kan du ta sykkelparkering til orientering for meg?', 'Ta til orientering', 'Sykkelparkering i sentrum'],
  ])('«%s»: asked which, the buttons lead to the card', async (question, button, said) => {
    const asked = await story.ask(kari, chatOf(kari), question);
    const card = await story.press(kari, asked, '82/20');

    expect(asked.text).toContain('Hvilken mener du?');
    expect(card.buttons).toContain(button);
    expect(JSON.stringify(card.card)).toContain(said);
  });

  test('what stands in for a group’s answer is the card as well, in the 1:1 chat', async () => {
    await story.ask(kari, chatOf(kari), 'hei');
    const [pointer] = await story.tell(kari, places.sg, 'kommentar til forhandlingsmandat: Vi trenger mer tid');
    const alone = story.posted(chatOf(kari)).at(-1);

    expect(pointer?.text).toContain('Du får det i 1:1-chatten');
    expect(alone?.buttons).toContain('Send');
    expect(JSON.stringify(alone?.card)).toContain('Vi trenger mer tid');
  });

  test.each([
    ['kan du minne dem som mangler på 71/20, er du snill?', 'Påminnelse om sak 71/20', 'Send påminnelse'],
    ['kan du purre dei som ikkje har svart på 71/20?', 'Påminning om sak 71/20', 'Send påminning'],
    ['could you please remind those who are missing on 71/20?', 'Reminder of case 71/20', 'Send a reminder'],
  ])('«%s» shows the secretariat whom, to be sent', async (question, heading, button) => {
    const before = story.connector.messages().length;
    const preview = await story.ask(kari, chatOf(kari), question);

    expect(preview.text).toContain(heading);
    expect(preview.text).toContain('Odd Mjelde (71/20)');
    expect(preview.buttons).toContain(button);
    expect(story.connector.messages()).toHaveLength(before + 1);
  });

  test.each([
    ['kan du publisere sakslisten for SG', 'Ingenting er publisert ennå', 'Publiser', 'er publisert'],
    ['kan du publisere sakslista til styringsgruppa no,', 'er alt publisert', 'Publiser', 'alt publisert'],
    ['could you publish the agenda of SG', 'is published already', 'Publish', 'alt publisert'],
  ])('«%s …» asks the secretariat to confirm, and the press publishes', async (question, state, button, told) => {
    const before = story.posted(places.sg).length;
    const confirm = await story.ask(kari, chatOf(kari), `${question} ${laterDay}?`);
    const after = story.posted(places.sg).length;
    const done = await story.press(kari, confirm, button);

    expect(confirm.text).toContain(state);
    expect(houseFaults(confirm.card ?? {})).toEqual([]);
    expect(after).toBe(before);
    expect(done.text).toContain(told);
  });

  test.each([
    ['kan du publisere sakslisten for SG?', siri, 'Bare sekretariatet kan gjøre dette.'],
    ['kan du publisere sakslista for SG?', odd, 'Berre sekretariatet kan gjere dette.'],
    ['could you remind Storvik about 71/20?', inger, 'Only the secretariat can do this.'],
  ])('«%s» is not for others', async (question, person, reason) => {
    const { text, buttons } = await story.ask(person, chatOf(person), question);

    expect(text).toBe(reason);
    expect(buttons).toEqual([]);
  });

  test.each([
    ['ta 71/20 til orientering på vegne av Lidfjord', 'Du kan bare svare for deg selv'],
    ['ta alle sakene til orientering', 'Du må bekrefte én sak om gangen'],
    ['hva synes du om 71/20?', 'Jeg har ingen mening om sakene'],
  ])('«%s» is refused with the reason', async (question, reason) => {
    const { text, buttons } = await story.ask(kari, chatOf(kari), question);

    expect(text).toContain(reason);
    expect(buttons).not.toContain('Ta til orientering');
  });
});

describe('access', () => {
  test('a restricted case is found by those who may read it, and by no one else', async () => {
    const member = await story.ask(kari, chatOf(kari), 'finn saker om forhandlingsmandat');
    const outside = await story.ask(knut, chatOf(knut), 'finn saker om forhandlingsmandat');

    expect(member.text).toContain('Forhandlingsmandat for tilleggsavtalen');
    expect(outside.text).not.toContain('Forhandlingsmandat for');
    expect(outside.text).toContain('Ingen treff');
  });

  test('in the group the answer holds nothing that someone there may not see: it comes in the 1:1 chat', async () => {
    await story.ask(kari, chatOf(kari), 'hei');
    const answers = await story.tell(kari, places.sg, 'finn saker om forhandlingsmandat');
    const alone = story.posted(chatOf(kari)).at(-1);

    expect(answers.map(({ text }) => text)).toEqual([
      'Svaret har noe som ikke alle her kan se. Du får det i 1:1-chatten med meg.',
    ]);
    expect(alone?.text).toContain('Forhandlingsmandat for tilleggsavtalen');
  });

  test('a guest is told nothing', async () => {
    const { text } = await story.ask(gjest, chatOf(gjest), 'hva skjer med sykkelparkering?');

    expect(text).not.toContain('Sykkelparkering ved');
  });
});

test('a search shows where the words are, as the card’s own mark', async () => {
  const { card, text } = await story.ask(kari, chatOf(kari), 'finn saker om byvekstavtalen');
  const runs = nodesOf(card).filter(({ type }) => type === 'TextRun');

  expect(text).toContain('SG 71/20');
  expect(runs.filter(({ highlight }) => highlight === true).length).toBeGreaterThan(0);
});

test('words in three languages find the same case', async () => {
  const asked: readonly (readonly [string, Person])[] = [
    ['finn saker om sykkelparkering', kari],
    ['finst det saker om sykkelparkering?', odd],
    ['find cases about bicycle parking', inger],
  ];
  for (const [question, person] of asked) {
    expect((await story.ask(person, chatOf(person), question)).text, question).toContain(
      'Sykkelparkering ved bybanestoppene',
    );
  }
});
