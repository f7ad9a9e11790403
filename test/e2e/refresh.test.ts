import { afterAll, beforeAll, expect, test } from 'vitest';
import { people, places } from '../support/saksgang/people.ts';
import { openPublishedStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd, siri, inger } = people;

let story: Story;

beforeAll(async () => {
  story = await openPublishedStory();
});
afterAll(() => story.close());

test('the shared card asks the clients of the seats that are in the chat to fetch a view of their own', () => {
  const refresh = story.shared(sak).card?.refresh as { userIds: readonly string[] };

  expect([...refresh.userIds].sort()).toEqual([inger, kari, odd, siri].map(({ channelUserId: id }) => id).sort());
});

test.each([
  [odd, 'Ta til orientering', 'Styringsgruppa får saka til orientering.'],
  [siri, 'Ta til orientering', 'Styringsgruppen får saken til orientering.'],
])('a refresh gives $name a view in their own language', async (person, button, intro) => {
  const own = await story.refresh(person, story.shared(sak));

  expect(own.buttons[0]).toBe(button);
  expect(own.text).toContain(intro);
});

test('after «language English» a refresh is in English', async () => {
  await story.ask(inger, places.sg, 'language English');

  const own = await story.refresh(inger, story.shared(sak));

  expect(own.text).toContain('Case 71/20 · For information');
  expect(own.buttons[0]).toBe('Note for information');
});

test('a refresh after the answer shows the answer and no button to give it again', async () => {
  await story.press(odd, story.shared(sak), 'Ta til orientering');

  const own = await story.refresh(odd, story.shared(sak));

  expect(own.text).toMatch(/Teken til orientering \d/);
  expect(own.buttons).not.toContain('Ta til orientering');
});

test('refreshes alone never change the shared card', async () => {
  await story.comesToSay(sak, '1 av 6 har bekreftet');
  const updates = () => story.connector.happenings.filter(({ kind }) => kind === 'update').length;
  const before = updates();

  for (const person of [kari, odd, siri, inger]) await story.refresh(person, story.shared(sak));
  await story.press(kari, story.shared(sak), 'Ta til orientering');
  await story.comesToSay(sak, '2 av 6 har bekreftet');

  expect(updates()).toBe(before + 1);
});

test('those who have answered come last among the people who are asked to refresh', () => {
  const refresh = story.shared(sak).card?.refresh as { userIds: readonly string[] };

  expect(refresh.userIds.slice(0, 2).sort()).toEqual([inger.channelUserId, siri.channelUserId].sort());
});
