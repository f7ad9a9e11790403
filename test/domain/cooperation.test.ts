import { describe, expect, it } from 'vitest';
import { itemIdOf } from '../../src/domain/case.ts';
import {
  type Cooperation,
  findBody,
  type MembershipRole,
  type Person,
  peopleOf,
  seatHolders,
} from '../../src/domain/cooperation.ts';
import { languageOfLocale } from '../../src/domain/language.ts';

const today = { year: 2026, month: 12, day: 4 };

function person(key: string, ...memberships: readonly (readonly [string, MembershipRole])[]): Person {
  return { key, name: key, secretariat: false, memberships: memberships.map(([body, role]) => ({ body, role })) };
}

const cooperation: Cooperation = {
  name: 'Prøve',
  timeZone: 'Europe/Oslo',
  language: 'nb',
  quietHours: { from: '20:00', to: '07:00' },
  bodies: [
    {
      id: 'SG',
      order: 1,
      names: { nb: 'styringsgruppen', nn: 'styringsgruppa', en: 'the steering group' },
      aliases: [],
      language: 'nb',
      deadline: { daysBefore: 3, at: '12:00' },
    },
  ],
  parties: [],
  people: [
    person('odd', ['SG', 'member']),
    person('inger', ['SG', 'leader'], ['AKG', 'observer']),
    person('vidar', ['SG', 'deputy']),
    person('siri', ['AKG', 'leader'], ['SG', 'observer']),
    person('knut', ['AKG', 'member']),
  ],
};

describe('the register', () => {
  it('gives a seat to members and the leader, in its own order, and none to deputies and observers', () => {
    expect(seatHolders(cooperation, 'SG', today).map(({ key }) => key)).toEqual(['odd', 'inger']);
    expect(seatHolders(cooperation, 'AKG', today).map(({ key }) => key)).toEqual(['siri', 'knut']);
  });

  it('knows everyone with any role in a body', () => {
    expect(peopleOf(cooperation, 'SG', today).map(({ key }) => key)).toEqual(['odd', 'inger', 'vidar', 'siri']);
    expect(peopleOf(cooperation, 'AU', today)).toEqual([]);
  });

  it('finds a body by its id as it is written', () => {
    expect(findBody(cooperation, 'SG')?.order).toBe(1);
    expect(findBody(cooperation, 'sg')).toBeUndefined();
  });
});

it.each([
  ['nb-NO', 'nb'],
  ['nn-NO', 'nn'],
  ['NN_no', 'nn'],
  ['no', 'nb'],
  ['no-NO', 'nb'],
  ['en-GB', 'en'],
  ['en', 'en'],
  ['sv-SE', undefined],
  ['se-NO', undefined],
  ['nbx', undefined],
  ['', undefined],
  [undefined, undefined],
])('a client in %s is spoken to in %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});

it('cases of different bodies and years never share an item id', () => {
  const keys = [
    { body: 'SG', year: 2020, sequence: 71 },
    { body: 'AKG', year: 2020, sequence: 71 },
    { body: 'SG', year: 2021, sequence: 71 },
    { body: 'SG', year: 2020, sequence: 7 },
  ];

  expect(new Set(keys.map(itemIdOf)).size).toBe(keys.length);
});
