import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDateOf } from '../../src/domain/localTime.ts';
import { file, planMeeting } from '../support/saksgang/cases.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd, gjest } = people;

describe('publishing in the body’s own chat', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openStory();
  });
  afterAll(() => story.close());

  test('is for the secretariat only, and says so', async () => {
    const asMember = await story.ask(odd, places.sg, 'publiser SG');
    const asGuest = await story.ask({ ...gjest, locale: 'en-GB' }, places.sg, 'publish SG');

    expect(asMember.text).toBe('Berre sekretariatet kan gjere dette.');
    expect(asGuest.text).toBe('Only the secretariat can do this.');
    expect(story.posted(places.sg).filter(({ card }) => card)).toHaveLength(0);
  });

  test('posts the agenda and then one card for the orientation case, and says nothing more', async () => {
    const posted = await story.tell(kari, places.sg, 'publiser SG');

    expect(posted).toHaveLength(2);
    expect(posted[0]?.text).toContain('Saksliste for styringsgruppen');
    expect(posted[1]?.text).toContain(sak);
  });

  test.each([
    ['publiser sakslisten for SG', 'var alt publisert. Ingen kort ble sendt på nytt.'],
    ['publiser sakslista for styringsgruppa', 'var alt publisert. Ingen kort blei sende på nytt.'],
    ['publish the agenda of the steering group', 'was already published. No card was sent again.'],
  ])('a second time, as «%s», sends nothing twice', async (text, expected) => {
    const cards = story.posted(places.sg).filter(({ card }) => card).length;

    const answer = await story.ask(kari, places.sg, text);

    expect(answer.text).toContain(expected);
    expect(story.posted(places.sg).filter(({ card }) => card)).toHaveLength(cards);
  });
});

describe('publishing from elsewhere', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openStory();
  });
  afterAll(() => story.close());

  test('of a body that no chat is connected to is refused with what to write', async () => {
    await file(story.saksgang, await planMeeting(story.saksgang, 'AU', 20), 5);

    const answer = await story.ask(kari, chatOf(kari), 'publiser AU');

    expect(answer.text).toBe(
      'Arbeidsutvalget er ikke koblet til en samtale. Skriv «koble AU hit» i chatten eller kanalen til arbeidsutvalget.',
    );
  });

  test('of a meeting that has no cases yet is refused', async () => {
    await planMeeting(story.saksgang, 'AKG', 20);
    await story.ask(kari, places.akg, 'koble AKG hit');

    const answer = await story.ask(kari, chatOf(kari), 'publiser AKG');

    expect(answer.text).toMatch(/^Møtet i administrativ koordineringsgruppe .* har ingen saker ennå\.$/);
  });

  test('on a date takes the meeting of that date, and refuses a date without one', async () => {
    const later = await planMeeting(story.saksgang, 'SG', 40);
    await file(story.saksgang, later, 90);
    const { day, month } = localDateOf(later.startsAt, 'Europe/Oslo');

    const none = await story.ask(kari, chatOf(kari), 'publiser SG 30.2');
    const done = await story.ask(kari, chatOf(kari), `publiser SG ${day}.${month}`);

    expect(none.text).toBe('Fant ikke noe møte i styringsgruppen 30.2.');
    expect(done.text).toContain('er publisert: 2 kort sendt.');
    expect(story.posted(places.sg).map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Saksliste for styringsgruppen'),
      'Sak 90/20 · Orienteringssak',
    ]);
  });

  test('tells the secretary in their own chat what was sent, in the language of the words', async () => {
    const answer = await story.ask(kari, chatOf(kari), 'publish SG');

    expect(answer.text).toMatch(/^The agenda for the steering group, .*, is published: 2 cards sent\.$/);
    expect(story.shared(sak).place.id).toBe(places.sg.id);
  });
});

test('published by two at the same moment, every card is there once', async () => {
  const story = await openStory();

  await Promise.all([story.tell(kari, chatOf(kari), 'publiser SG'), story.tell(kari, places.akg, 'publiser SG')]);

  expect(story.posted(places.sg)).toHaveLength(2);
  await story.close();
});
