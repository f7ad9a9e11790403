import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { openPublishedStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, inger, odd, siri, vidar, gjest } = people;
const notListed = 'Du står ikke på medlemslisten. Spør sekretariatet hvis det er feil.';

describe('someone who turns up with the address of a listed person', () => {
  const impostor: Person = {
    ...odd,
    channelUserId: '29:impostor',
    entraId: 'aaaaaaaa-0000-4000-8000-0000000000ff',
    name: 'Ikkje Odd',
  };
  let story: Story;

  beforeAll(async () => {
    story = await openPublishedStory();
    story.connector.place(places.sg, [kari, inger, odd, siri, vidar, impostor]);
    story.connector.place(chatOf(impostor), [impostor]);
  });
  afterAll(() => story.close());

  test('is not that person, in the group or in the 1:1 chat', async () => {
    const press = await story.press(impostor, story.shared(sak), 'Ta til orientering');
    const alone = await story.ask(impostor, chatOf(impostor), 'mine saker');

    expect(press.text).toBe(notListed);
    expect(alone.text).toBe(notListed);
  });

  test('is reported as present but not listed, while the real person counts as present', async () => {
    const report = await story.ask(kari, places.sg, 'medlemmer SG');

    expect(report.text).toContain('Ikkje Odd\nI samtalen, men ikke på listen');
    expect(report.text).not.toContain('Odd Mjelde\nPå listen');
  });

  test('leaves a line in the log that names nobody', () => {
    const line = story.saksgang.lines.find(({ message }) => message.startsWith('A second Entra id'));

    expect(line?.fields).toEqual({ entraId: impostor.entraId });
  });
});

describe('someone whose address in Teams has changed', () => {
  const renamed: Person = { ...odd, email: 'odd.nytt.namn@storvik.example', upn: 'odd.nytt.namn@storvik.example' };
  let story: Story;

  beforeAll(async () => {
    story = await openPublishedStory();
    await story.press(odd, story.shared(sak), 'Ta til orientering');
    story.connector.place(places.sg, [kari, inger, renamed, siri, vidar]);
  });
  afterAll(() => story.close());

  test('is still the person they were, with the answer they gave', async () => {
    const again = await story.press(renamed, story.shared(sak), 'Ta til orientering');

    expect(again.text).toContain('Du har alt teke sak 71/20 til orientering');
  });

  test('is present in the report, and no stranger', async () => {
    const report = await story.ask(kari, places.sg, 'medlemmer SG');

    expect(report.text).not.toContain('Odd Mjelde');
  });
});

describe('someone who is taken off the list', () => {
  let story: Story;

  beforeEach(async () => {
    story = await openPublishedStory();
    await story.press(odd, story.shared(sak), 'Ta til orientering');
    const cooperation = await sampleCooperation();
    const others = cooperation.people.filter(({ name }) => name !== odd.name);
    await story.saksgang.restart({ cooperation: { ...cooperation, people: others } });
    return () => story.close();
  });

  test('loses all rights at once, and their answer no longer counts', async () => {
    const press = await story.press({ ...odd, locale: 'nb-NO' }, story.shared(sak), 'Ta til orientering');
    const asked = await story.ask({ ...odd, locale: 'nb-NO' }, chatOf(odd), 'status 71/20');
    const missing = await story.ask(kari, places.sg, 'hvem mangler på 71/20');

    expect(press.text).toBe(notListed);
    expect(asked.text).toBe(notListed);
    expect(missing.text).toContain('0 av 5 har bekreftet');
  });

  test('gets them back, and the answer counts again, when they are listed again', async () => {
    await story.saksgang.restart();

    const again = await story.press(odd, story.shared(sak), 'Ta til orientering');
    const missing = await story.ask(kari, places.sg, 'hvem mangler på 71/20');

    expect(again.text).toContain('Du har alt teke sak 71/20 til orientering');
    expect(missing.text).toContain('1 av 6 har bekreftet');
  });
});

test('a listed person is known from their first press, though nobody has read the roster', async () => {
  const story = await openPublishedStory();
  story.connector.place(places.sg, [...(story.connector.people(places.sg.id) ?? []), people.arve]);

  const own = await story.press(people.arve, story.shared(sak), 'Ta til orientering');

  expect(own.text).toContain('Du tok sak 71/20 til orientering');
  await story.close();
});

test('someone who is not in the conversation’s roster is nobody, whatever the client says', async () => {
  const story = await openPublishedStory();
  const claimed = { ...people.arve, channelUserId: gjest.channelUserId };

  const answer = await story.press(claimed, story.shared(sak), 'Ta til orientering');

  expect(answer.text).toBe(notListed);
  await story.close();
});
