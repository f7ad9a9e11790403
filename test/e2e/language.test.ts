import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { openStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd, gjest, knut } = people;
/** Siri’s language is not listed, so that her client decides. */
const siri = { ...people.siri, locale: 'nn-NO' };

let story: Story;

beforeAll(async () => {
  const cooperation = await sampleCooperation();
  const listed = cooperation.people.map((person) =>
    person.name === siri.name ? { ...person, language: undefined } : person,
  );
  story = await openStory({ cooperation: { ...cooperation, people: listed } });
  await story.tell(kari, places.sg, 'publiser SG');
});
afterAll(() => story.close());

describe('until a person has chosen', () => {
  test.each([
    ['nn-NO', 'Kven manglar?'],
    ['no', 'Hvem mangler?'],
    ['en-US', 'Who is missing?'],
    ['de-DE', 'Hvem mangler?'],
  ])('a client in %s decides what they read', async (locale, button) => {
    const own = await story.refresh({ ...siri, locale }, story.shared(sak));

    expect(own.buttons).toContain(button);
  });

  test('what the secretariat has listed goes before the client', async () => {
    const own = await story.refresh({ ...odd, locale: 'en-US' }, story.shared(sak));

    expect(own.buttons).toContain('Kven manglar?');
  });

  test('a question decides its own answer, and only that', async () => {
    const english = await story.ask(odd, chatOf(odd), 'who is missing on 71/20');
    const after = await story.ask(odd, chatOf(odd), 'status 71/20');

    expect(english.text).toContain('Case 71/20: Who is missing?');
    expect(after.text).toContain('har stadfesta');
  });
});

describe.each<readonly [string, Person, string, string, string]>([
  ['språk nynorsk', kari, 'Frå no av snakkar vi nynorsk.', 'Dette kan eg', '0 av 6 har stadfesta'],
  ['mål bokmål', odd, 'Fra nå av snakker vi bokmål.', 'Dette kan jeg', '0 av 6 har bekreftet'],
  ['language English', siri, 'From now on we speak English.', 'What I can do', '0 of 6 have confirmed'],
  ['Språk engelsk!', knut, 'From now on we speak English.', 'What I can do', '0 of 6 have confirmed'],
])('«%s»', (text, person, confirmation, heading, count) => {
  test('is confirmed in the new language', async () => {
    const answer = await story.ask(person, chatOf(person), text);

    expect(answer.text).toBe(confirmation);
  });

  test('holds in the 1:1 chat and in a group, whatever client and question, also after a restart', async () => {
    await story.saksgang.restart();

    const alone = await story.ask({ ...person, locale: 'de-DE' }, chatOf(person), 'hjelp');
    const inGroup = await story.ask(person, places.other, 'status 71/20');

    expect(alone.text).toContain(heading);
    expect(inGroup.text).toContain(count);
  });
});

test('the shared card stays in the language of the body', () => {
  expect(story.shared(sak).buttons).toContain('Hvem mangler?');
});

test('someone who is listed nowhere may choose a language as well, and is refused in it', async () => {
  const chosen = await story.ask(gjest, chatOf(gjest), 'språk nynorsk');
  const refused = await story.press(gjest, story.shared(sak), 'Ta til orientering');

  expect(chosen.text).toBe('Frå no av snakkar vi nynorsk.');
  expect(refused.text).toContain('Du står ikkje på medlemslista.');
});

test('a language that we do not speak is not taken', async () => {
  const answer = await story.ask(gjest, chatOf(gjest), 'språk tysk');

  expect(answer.text).toContain('Eg kan bokmål, nynorsk og engelsk.');
});
