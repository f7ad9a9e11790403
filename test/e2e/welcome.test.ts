import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseFaults } from '../support/cardRules.ts';
import type { Person, Place } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openStory, type Story } from '../support/saksgang/story.ts';

const { kari, odd, gjest } = people;

let story: Story;

beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

const shared = 'Sekretariatet begynner med «@Saksgang';
const own = ['mine saker', 'neste møte i SG', 'saksliste SG', 'hjelp'];
const welcomes: readonly (readonly [string, Person, Place, string, string, readonly string[] | undefined])[] = [
  ['for a person', odd, chatOf(odd), 'Hei, eg er Saksgang', 'Begynn med «mine saker», eller skriv «hjelp».', own],
  [
    'for a stranger',
    gjest,
    chatOf(gjest),
    'Hei, jeg er Saksgang',
    'Begynn med «mine saker», eller skriv «hjelp».',
    ['hjelp'],
  ],
  ['in a group chat', kari, places.other, 'Hei, jeg er Saksgang', `${shared} koble SG hit». Alle kan`, undefined],
  ['in a team', kari, places.akg, 'Hei, jeg er Saksgang', `${shared} koble SG hit». Alle kan`, undefined],
  [
    'for an English client',
    { ...gjest, locale: 'en-GB' },
    chatOf(gjest),
    'Hello, I am Saksgang',
    'Begin with “my cases”, or write “help”.',
    ['help'],
  ],
];

test.each(welcomes)('installed %s, it says once in three lines what it does and how to begin', async (...row) => {
  const [, person, place, heading, beginning, offered] = row;
  const before = story.posted(place).length;

  await story.saksgang.teams.install(person, place);

  const [welcome, ...others] = story.posted(place).slice(before);
  const lines = welcome?.text.split('\n') ?? [];
  expect(others).toEqual([]);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(heading);
  expect(lines[1]).toContain('Miljøløftet (prøve)');
  expect(lines[3]).toContain(beginning);
  expect(welcome?.suggestions).toEqual(offered);
  expect(houseFaults(welcome?.card ?? {})).toEqual([]);
});

test('installed where a body has its chat, it learns who is there', async () => {
  await story.saksgang.teams.install(kari, places.sg);

  const { records } = story.saksgang.bot.deps;
  const claims = await records.claims.list(records.keys.claimPartition, records.keys.claim(''));
  expect(claims.map(({ value }) => value.entraId)).toContain(odd.entraId);
});
