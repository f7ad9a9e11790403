import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cooperation, Membership, Person } from '../../src/domain/cooperation.ts';
import type { Instant } from '../../src/domain/instant.ts';
import {
  type AbsenceEntry,
  deputyFor,
  holdingsOf,
  type RecusalEntry,
  recusedIn,
  standInsOf,
} from '../../src/domain/seats.ts';

const today = { year: 2026, month: 12, day: 18 };
const at = '2026-12-01T10:00:00.000Z' as Instant;

function person(key: string, ...memberships: readonly Membership[]): Person {
  return { key, name: key, secretariat: false, memberships };
}

const member = (from?: string, to?: string): Membership => ({ body: 'SG', role: 'member', from, to });
const deputy = (of: string): Membership => ({ body: 'SG', role: 'deputy', deputyFor: of });

const cooperation: Cooperation = {
  name: 'Prøve',
  timeZone: 'Europe/Oslo',
  language: 'nb',
  quietHours: { from: '20:00', to: '07:00' },
  bodies: [],
  parties: [],
  people: [
    person('inger', { body: 'SG', role: 'leader' }),
    person('arve', member()),
    person('vidar', deputy('arve')),
    person('vigdis', deputy('arve')),
    person('left', member(undefined, '2026-12-17')),
    person('last day', member(undefined, '2026-12-18')),
    person('first day', member('2026-12-18')),
    person('to come', member('2026-12-19')),
  ],
};
const item = { key: { body: 'SG' } };

function absence(who: string, absent: boolean, stand?: string): AbsenceEntry {
  return { person: who, absent, deputy: stand, at, by: who };
}

function recusal(who: string, recused: boolean): RecusalEntry {
  return { person: who, recused, at, by: who };
}

function peopleIn(facts: Partial<Parameters<typeof holdingsOf>[1]> = {}) {
  return holdingsOf(cooperation, { ...item, ...facts }, today).map((holding) => holding.person);
}

describe('the seats of an item', () => {
  it('are those of the day: who has left or is still to come has none, first and last day included', () => {
    expect(peopleIn()).toEqual(['inger', 'arve', 'last day', 'first day']);
  });

  it('are those of the day it was closed, once it is closed', () => {
    expect(peopleIn({ seatsAtClose: ['left', 'inger'] })).toEqual(['left', 'inger']);
  });

  it('are held by the deputy where the member is absent, and are as many as before', () => {
    const standIns = standInsOf([absence('arve', true, 'vidar')]);

    const holdings = holdingsOf(cooperation, { ...item, standIns }, today);

    expect(holdings).toHaveLength(4);
    expect(holdings).toContainEqual({ person: 'vidar', standsFor: 'arve' });
  });

  it('go back to the member who can come after all', () => {
    const standIns = standInsOf([absence('arve', true, 'vidar'), absence('arve', false)]);

    expect(peopleIn({ standIns })).toContain('arve');
  });

  it('lose that of someone disqualified, and get it back when it is taken back', () => {
    const once = [recusal('arve', true)];

    expect(peopleIn({ recusals: once })).toEqual(['inger', 'last day', 'first day']);
    expect(peopleIn({ recusals: [...once, recusal('arve', false)] })).toContain('arve');
  });

  it('keep that of a disqualified member who is absent: the deputy is not', () => {
    const facts = { recusals: [recusal('arve', true)], standIns: [{ person: 'vidar', standsFor: 'arve' }] };

    expect(peopleIn(facts)).toContain('vidar');
  });

  it('are never more than the members, whatever is reported, and no one holds two', () => {
    const anyone = fc.constantFrom(...cooperation.people.map(({ key }) => key));
    const anyAbsences = fc.array(
      fc.tuple(anyone, fc.boolean()).map(([who, absent]) => ({ who, absent })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyAbsences, fc.array(fc.tuple(anyone, fc.boolean())), (reports, recusals) => {
        const entries: AbsenceEntry[] = [];
        for (const { who, absent } of reports) {
          const stand = absent ? deputyFor(cooperation, 'SG', who, entries, today) : undefined;
          entries.push(absence(who, absent, stand));
        }
        const facts = { recusals: recusals.map(([who, is]) => recusal(who, is)), standIns: standInsOf(entries) };

        const holders = peopleIn(facts);

        expect(new Set(holders).size).toBe(holders.length);
        expect(holders.length).toBeLessThanOrEqual(4);
        expect(holders.filter((who) => recusedIn(facts).includes(who))).toEqual([]);
      }),
    );
  });
});

describe('the deputy for a member', () => {
  it('is the first on the list, then the next when the first is absent, then nobody', () => {
    const gone = [absence('vidar', true)];

    expect(deputyFor(cooperation, 'SG', 'arve', [], today)).toBe('vidar');
    expect(deputyFor(cooperation, 'SG', 'arve', gone, today)).toBe('vigdis');
    expect(deputyFor(cooperation, 'SG', 'arve', [...gone, absence('vigdis', true)], today)).toBeUndefined();
    expect(deputyFor(cooperation, 'SG', 'inger', [], today)).toBeUndefined();
  });
});
