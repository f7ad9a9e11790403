import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { houseFaults } from '../support/cardRules.ts';
import type { Person, Place } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openPublishedStory, type Story } from '../support/saksgang/story.ts';

const { kari, odd, siri, inger, gjest } = people;
const english: Person = { ...inger, locale: 'en-GB' };

let story: Story;

beforeAll(async () => {
  story = await openPublishedStory();
  await story.ask(english, chatOf(english), 'language English');
  await story.press(siri, story.shared('Sak 71/20 ·'), 'Ta til orientering');
  const form = await story.press(odd, story.shared('Sak 71/20 ·'), 'Skriv kommentar');
  await story.press(odd, form, 'Send', { text: 'Bra sak.' });
});
afterAll(() => story.close());

const scopes: readonly (readonly [string, (person: Person) => Place])[] = [
  ['in the group', () => places.sg],
  ['in the 1:1 chat', chatOf],
];

describe.each(scopes)('%s', (_where, placeOf) => {
  test.each([
    ['status 71/20', kari, 'Sak 71/20 · Orienteringssak', '1 av 6 har bekreftet', '1 kommentar'],
    ['vis sak 71/20', odd, 'Sak 71/20 · Orienteringssak', '1 av 6 har stadfesta', '1 kommentar'],
    ['status of 71/20', english, 'Case 71/20 · For information', '1 of 6 have confirmed', '1 comment'],
  ])('«%s»', async (question, person, ...expected) => {
    const answer = await story.ask(person, placeOf(person), question);

    for (const text of expected) expect(answer.text).toContain(text);
    expect(answer.text).toMatch(/\n(Oppdatert|Updated) /);
  });

  test.each([
    ['hvem mangler på 71/20?', kari, 'Sak 71/20: Hvem mangler?', 'Storvik kommune'],
    ['kven manglar på 71/20', odd, 'Sak 71/20: Kven manglar?', 'Storvik kommune'],
    ['who is missing on 71/20?', english, 'Case 71/20: Who is missing?', 'Storvik kommune'],
  ])('«%s»', async (question, person, heading, party) => {
    const { text } = await story.ask(person, placeOf(person), question);

    expect(text).toContain(heading);
    expect(text).toContain(party);
    expect(text).toContain('Odd Mjelde');
    expect(text).not.toContain('Siri Tveit');
  });

  test.each([
    ['kommentarer til 71/20', kari, 'Kommentarer til sak 71/20'],
    ['kommentarar 71/20', odd, 'Kommentarar til sak 71/20'],
    ['comments on 71/20', english, 'Comments on case 71/20'],
  ])('«%s»', async (question, person, heading) => {
    const { text } = await story.ask(person, placeOf(person), question);

    expect(text).toContain(heading);
    expect(text).toContain('Bra sak.');
  });

  test.each([
    ['når er neste møte i SG?', kari, /^Neste møte i styringsgruppen er \w+ \d+\. \w+ \d{4} kl\. 10\.00, Nygårdsgaten/],
    ['neste møte i styringsgruppa', odd, /^Neste møte i styringsgruppa er \p{L}+ \d+\. \w+ \d{4} kl\. 10\.00, /u],
    ['when is the next meeting of the steering group?', english, /^The next meeting of the steering group is \w+day /],
  ])('«%s»', async (question, person, expected) => {
    const { text } = await story.ask(person, placeOf(person), question);

    expect(text).toMatch(expected);
  });

  test.each([
    ['saksliste SG', kari, 'Saksliste for styringsgruppen', 'Orienteringssak'],
    ['sakslista for SG', odd, 'Saksliste for styringsgruppa', 'Orienteringssak'],
    ['agenda of SG', english, 'Agenda for the steering group', 'For information'],
  ])('«%s»', async (question, person, ...expected) => {
    const { text } = await story.ask(person, placeOf(person), question);

    for (const part of expected) expect(text).toContain(part);
    expect(text).toContain('71/20\nVidereutvikling');
  });

  test.each([
    ['mine saker', kari, 'Saker som venter på deg', 'Sak 71/20'],
    ['sakene mine', odd, 'Saker som ventar på deg', 'Sak 71/20'],
    ['my cases', english, 'Cases waiting for you', 'Case 71/20'],
  ])('«%s», and the button shows the case', async (question, person, heading, button) => {
    const answer = await story.ask(person, placeOf(person), question);
    const own = await story.press(person, answer, button);

    expect(answer.text).toContain(heading);
    expect(own.text).toContain(`${button} ·`);
  });

  test.each([
    ['hjelp', kari, 'Dette kan jeg', 'publiser SG'],
    ['hjelp', odd, 'Dette kan eg', 'kven manglar på 71/20'],
    ['help', english, 'What I can do', 'who is missing on 71/20'],
  ])('«%s»', async (question, person, heading, line) => {
    const answer = await story.ask(person, placeOf(person), question);

    expect(answer.text).toContain(heading);
    expect(answer.text).toContain(line);
    expect(houseFaults(answer.card ?? {})).toEqual([]);
  });

  test('help shows the secretariat’s commands to the secretariat only', async () => {
    const { text } = await story.ask(odd, placeOf(odd), 'hjelp');

    expect(text).not.toContain('publiser SG');
    expect(text).toContain('Å ta ei sak til orientering tyder at du har gjort deg kjend med ho.');
  });

  test('a number that no case has is answered with what to do', async () => {
    const { text } = await story.ask(kari, placeOf(kari), 'status 999/20');

    expect(text).toBe('Fant ikke sak 999/20. Sjekk nummeret, eller søk på et ord fra tittelen.');
  });

  test('words that say too little are answered with three likely questions as buttons', async () => {
    const unsure = await story.ask(odd, placeOf(odd), '???');
    const next = await story.press(odd, unsure, 'når er neste møte?');

    expect(unsure.text).toContain('Eg forstod ikkje spørsmålet. Meinte du noko av dette?');
    expect(unsure.buttons.slice(0, 3)).toEqual(['mine saker', 'når er neste møte?', 'kva saker er over fristen?']);
    expect(next.text).toMatch(/^Neste møte i styringsgruppa er /u);
  });

  test('what no case has is said so', async () => {
    const { text } = await story.ask(odd, placeOf(odd), 'kva med parkering?');

    expect(text).toContain('Ingen treff på «parkering».');
  });
});

test('what one has answered oneself is shown in the 1:1 chat, and not in the group', async () => {
  const alone = await story.ask(siri, chatOf(siri), 'status 71/20');
  const inGroup = await story.ask(siri, places.sg, 'status 71/20');

  expect(alone.text).toContain('Tatt til orientering');
  expect(inGroup.text).not.toContain('Tatt til orientering');
});

test('«Hvem mangler?» and «Vis saksframlegget» show their answer to the one who presses, with the way back', async () => {
  const happenings = story.connector.happenings.length;

  const missing = await story.press(odd, story.shared('1 av 6 har bekreftet'), 'Hvem mangler?');
  const back = await story.press(odd, missing, 'Vis saka');
  const paper = await story.press(odd, back, 'Vis saksframlegget');

  expect(missing.text).toContain('Sak 71/20: Kven manglar?');
  expect(paper.text).toContain('fase 1: Kartlegging og beskrivelse av nåsituasjonen');
  expect(paper.buttons).toEqual(['Vis saka']);
  expect(story.connector.happenings).toHaveLength(happenings);
});

test('a case is acknowledged and the paper read by words as well: the card comes to be pressed', async () => {
  const card = await story.ask(odd, chatOf(odd), 'eg tek sak 71/20 til orientering');
  const paper = await story.ask(english, chatOf(english), 'show the case paper of 71/20');

  expect(card.buttons[0]).toBe('Ta til orientering');
  expect(paper.text).toContain('Case 71/20 · For information');
});

test.each(['status 71/20', 'saksliste SG', 'mine saker', 'neste møte i SG', 'kommentarer 71/20'])(
  '«%s» tells someone who is listed nowhere nothing',
  async (question) => {
    const { text } = await story.ask(gjest, chatOf(gjest), question);

    expect(text).toBe('Du står ikke på medlemslisten. Spør sekretariatet hvis det er feil.');
  },
);
