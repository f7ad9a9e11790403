import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../support/connector/types.ts';
import { people, places } from '../support/saksgang/people.ts';
import type { Seen } from '../support/saksgang/seen.ts';
import { openPublishedStory, type Story, sak } from '../support/saksgang/story.ts';

/** What each of the three reads; Inger has an English client and has chosen English. */
const words = {
  nb: {
    done: /Du tok sak 71\/20 til orientering .* kl\. \d\d\.\d\d\./,
    answer: /Tatt til orientering \d/,
    again: 'Du har alt tatt sak 71/20 til orientering',
    undo: 'Angre',
    undone: 'Bekreftelsen er trukket tilbake. Historikken viser begge hendelsene.',
    undoneAgain: 'Svaret ditt på sak 71/20 var alt trukket tilbake.',
    acknowledge: 'Ta til orientering',
  },
  nn: {
    done: /Du tok sak 71\/20 til orientering .* kl\. \d\d\.\d\d\./,
    answer: /Teken til orientering \d/,
    again: 'Du har alt teke sak 71/20 til orientering',
    undo: 'Angre',
    undone: 'Stadfestinga er trekt tilbake. Historikken viser begge hendingane.',
    undoneAgain: 'Svaret ditt på sak 71/20 var alt trekt tilbake.',
    acknowledge: 'Ta til orientering',
  },
  en: {
    done: /You noted case 71\/20 on .* at \d\d:\d\d\./,
    answer: /Noted \d/,
    again: 'You have already noted case 71/20',
    undo: 'Undo',
    undone: 'Your confirmation is withdrawn. The history shows both events.',
    undoneAgain: 'Your answer on case 71/20 was already withdrawn.',
    acknowledge: 'Note for information',
  },
} as const;

const inger: Person = { ...people.inger, locale: 'en-US' };
const members = [
  ['Kari in bokmål', people.kari, 'nb', '1 av 6 har bekreftet'],
  ['Odd in nynorsk', people.odd, 'nn', '2 av 6 har bekreftet'],
  ['Inger in English', inger, 'en', '3 av 6 har bekreftet'],
] as const;

let story: Story;

beforeAll(async () => {
  story = await openPublishedStory();
  await story.ask(inger, places.sg, 'language English');
});
afterAll(() => story.close());

describe.each(members)('%s', (_name, person, language, count) => {
  const expected = words[language];
  let own: Seen;

  test('acknowledges in one press and gets a view of their own at once', async () => {
    own = await story.press(person, story.shared(sak), 'Ta til orientering');

    expect(own.text).toMatch(expected.done);
    expect(own.buttons).toContain(expected.undo);
    expect(own.buttons).not.toContain(expected.acknowledge);
  });

  test('is told that it stood already when the shared card is pressed again', async () => {
    const again = await story.press(person, story.shared(sak), 'Ta til orientering');

    expect(again.text).toContain(expected.again);
    expect(again.buttons).toContain(expected.undo);
  });

  test('sees the answer whenever their client fetches their own view', async () => {
    const fetched = await story.refresh(person, story.shared(sak));

    expect(fetched.text).toMatch(expected.answer);
    expect(fetched.buttons).toContain(expected.undo);
  });

  test('takes it back, twice, and the second time is told so', async () => {
    const undone = await story.press(person, own, expected.undo);
    const again = await story.press(person, own, expected.undo);

    expect(undone.text).toContain(expected.undone);
    expect(undone.buttons[0]).toBe(expected.acknowledge);
    expect(again.text).toContain(expected.undoneAgain);
    own = again;
  });

  test('acknowledges again, and the shared card comes to show the new count', async () => {
    const again = await story.press(person, own, expected.acknowledge);

    const shared = await story.comesToSay(sak, count);

    expect(again.text).toMatch(expected.done);
    expect(shared.buttons[0]).toBe('Ta til orientering');
    expect(shared.text).not.toMatch(expected.answer);
  });
});

test('presses at the same time leave one answer', async () => {
  const card = story.shared(sak);

  const views = await Promise.all(
    Array.from({ length: 8 }, () => story.press(people.vidar, card, 'Ta til orientering')),
  );
  const { records } = story.saksgang.bot.deps;
  const key = records.keys.response('SG-2020-71', people.vidar.entraId);
  const found = await records.responses.read(records.keys.meetingPartition(story.meeting.id), key);

  expect(views.filter(({ text }) => text.includes('Du tok sak 71/20'))).toHaveLength(1);
  expect(views.filter(({ text }) => text.includes('Du har alt tatt sak 71/20'))).toHaveLength(7);
  expect(found?.value.entries).toHaveLength(1);
});

test('the history of a person keeps each answer once, with the sentence they had before them', async () => {
  const { records } = story.saksgang.bot.deps;
  const partition = records.keys.meetingPartition(story.meeting.id);
  const found = await records.responses.read(partition, records.keys.response('SG-2020-71', inger.entraId));

  const entries = found?.value.entries ?? [];

  expect(entries.map(({ answer }) => answer)).toEqual(['acknowledged', 'withdrawn', 'acknowledged']);
  expect(entries[0]?.sentence).toContain('Styringsgruppen får saken til orientering.');
  expect(entries[2]?.sentence).toContain('The steering group receives this case for information.');
});

test('«mine saker» lists the case for those who have not answered, and no more for those who have', async () => {
  const answered = await story.ask(people.odd, places.sg, 'sakene mine');
  const waiting = await story.ask(people.siri, places.sg, 'mine saker');

  expect(answered.text).toBe('Du har ingen saker som ventar.');
  expect(waiting.text).toContain('71/20 Videreutvikling');
});
