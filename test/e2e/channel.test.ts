import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Place } from '../support/connector/types.ts';
import { file, planMeeting } from '../support/saksgang/cases.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import type { Seen } from '../support/saksgang/seen.ts';
import { openStory, type Story } from '../support/saksgang/story.ts';

const { kari, siri, gjest, knut } = people;
const heading = 'Sak 12/20 · Orienteringssak';

let story: Story;
let thread: Place;

beforeAll(async () => {
  story = await openStory();
  story.connector.place(places.akg, [kari, siri, knut, gjest]);
  const meeting = await planMeeting(story.saksgang, 'AKG', 15);
  await file(story.saksgang, meeting, 10, { type: 'formalia', title: 'Godkjenning av innkalling' });
  await file(story.saksgang, meeting, 12, { title: 'Felles reiseregler' });
  await file(story.saksgang, meeting, 13, { title: 'Nytt arkiv' });
  thread = { ...places.akg, id: `${places.akg.id};messageid=1600000000001` };
});
afterAll(() => story.close());

describe('connecting', () => {
  test('«@Saksgang koble AKG hit» in a thread is answered in that thread, and connects the channel', async () => {
    const answer = await story.ask(kari, thread, 'koble AKG hit');
    const { records } = story.saksgang.bot.deps;
    const binding = await records.bindings.read(records.keys.bindingPartition, records.keys.binding('AKG'));

    expect(answer.place.id).toBe(thread.id);
    expect(answer.text).toContain('Administrativ koordineringsgruppe er koblet hit.');
    expect(binding?.value.conversation).toMatchObject({ id: places.akg.id, scope: 'channel' });
  });
});

describe('publishing', () => {
  test('starts a thread of its own for the agenda and for each orientation case', async () => {
    await story.tell(kari, thread, 'publiser AKG');
    const cards = story.posted(places.akg).filter(({ text }) => /^(Saksliste|Sak )/.test(text));

    expect(cards.map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Saksliste for administrativ koordineringsgruppe'),
      heading,
      'Sak 13/20 · Orienteringssak',
    ]);
    expect(new Set(cards.map(({ place }) => place.id)).size).toBe(3);
    expect(cards.map(({ place, messageId }) => place.id === `${places.akg.id};messageid=${messageId}`)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('gives a card that refreshes for nobody, as a team may be large', () => {
    const card = caseCard();

    expect(card.card?.refresh).toBeUndefined();
    expect(card.text).toContain('0 av 2 har bekreftet');
  });
});

describe('answering', () => {
  test('a member acknowledges in the thread and gets their own view, in their language', async () => {
    const own = await story.press(knut, caseCard(), 'Ta til orientering');

    expect(own.text).toContain('Du tok sak 12/20 til orientering');
    expect(own.buttons).toContain('Angre');
  });

  test('the count comes to the right message, and to no other', async () => {
    const before = caseCard();

    const after = await story.comesToSay(heading, '1 av 2 har bekreftet', places.akg);
    const updated = story.connector.happenings.filter(({ kind }) => kind === 'update');

    expect(after.messageId).toBe(before.messageId);
    expect(new Set(updated.map(({ messageId }) => messageId))).toEqual(new Set([before.messageId]));
    expect(story.shared('Sak 13/20 ·', places.akg).text).toContain('0 av 2 har bekreftet');
  });

  test('a comment is counted, and undoing takes the confirmation off again', async () => {
    const form = await story.press(siri, caseCard(), 'Skriv kommentar');
    await story.press(siri, form, 'Send', { text: 'Gjelder også innleide?' });
    const own = await story.press(knut, caseCard(), 'Ta til orientering');
    await story.press(knut, own, 'Angre');

    const shared = await story.comesToSay(heading, '0 av 2 har bekreftet', places.akg);

    expect(shared.text).toContain('1 kommentar');
  });

  test('someone in the team who is listed nowhere is refused', async () => {
    const answer = await story.press(gjest, caseCard(), 'Ta til orientering');

    expect(answer.text).toContain('Du står ikke på medlemslisten.');
  });

  test('the secretariat, without a seat in this body, may read but not acknowledge', async () => {
    const refused = await story.press(kari, caseCard(), 'Ta til orientering');
    const missing = await story.press(kari, caseCard(), 'Hvem mangler?');

    expect(refused.text).toContain('kan ta saken til orientering.');
    expect(missing.text).toContain('Knut Aase');
  });
});

describe('asking', () => {
  test.each([
    ['status 12/20', heading],
    ['hvem mangler på 12/20', 'Sak 12/20: Hvem mangler?'],
    ['kommentarer 12/20', 'Gjelder også innleide?'],
    ['neste møte i AKG', 'Neste møte i administrativ koordineringsgruppe er'],
    ['saksliste AKG', '12/20\nFelles reiseregler'],
    ['mine saker', '12/20 Felles reiseregler'],
    ['hjelp', 'Dette kan jeg'],
  ])('«@Saksgang %s» is answered in the thread where it was asked', async (question, expected) => {
    const answer = await story.ask(siri, caseCard().place, question);

    expect(answer.place.id).toBe(caseCard().place.id);
    expect(answer.text).toContain(expected);
  });

  test('a question that starts a thread is answered in that new thread', async () => {
    const answer = await story.ask(siri, places.akg, 'status 13/20');

    expect(answer.place.id).toMatch(/;messageid=/);
    expect(answer.text).toContain('Nytt arkiv');
  });

  test('closing by word is shown on the case’s own message and on the agenda', async () => {
    await story.ask(kari, chatOf(kari), 'avslutt 13/20');

    const agenda = await story.comesToSay(
      'Saksliste for',
      '13/20\nNytt arkiv\nOrienteringssak · Avsluttet',
      places.akg,
    );
    const closed = await story.comesToSay('Sak 13/20 ·', 'Avsluttet', places.akg);

    expect(agenda.text).not.toContain('Felles reiseregler\nOrienteringssak · Avsluttet');
    expect(closed.buttons).not.toContain('Ta til orientering');
  });

  test('publishing again, from another thread, sends nothing and says so there', async () => {
    const other = { ...places.akg, id: `${places.akg.id};messageid=1600000000002` };
    const before = story.posted(places.akg).length;

    const answer = await story.ask(kari, other, 'publiser AKG');

    expect(answer.text).toContain('var alt publisert. Ingen kort ble sendt på nytt.');
    expect(story.posted(places.akg)).toHaveLength(before + 1);
  });
});

function caseCard(): Seen {
  return story.shared(heading, places.akg);
}
