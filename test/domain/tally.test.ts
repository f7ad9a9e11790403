import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type ResponseHistory, standingAnswer } from '../../src/domain/response.ts';
import { type Seat, tallyOf } from '../../src/domain/tally.ts';
import { anyEntry, anyPaper } from './arbitraries.ts';

const names = ['arve', 'berit', 'inger', 'kari', 'odd', 'siri'];
const paper = { version: 1, sha256: '1'.repeat(64) };

/** Seats of different people, some of whom have not been seen in Teams. */
const anySeats: fc.Arbitrary<readonly Seat[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.boolean()), { selector: ([name]) => name })
  .map((seats) => seats.map(([name, isKnown]) => ({ person: name, entraId: isKnown ? `id-${name}` : undefined })));

const anyResponses: fc.Arbitrary<readonly ResponseHistory[]> = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...names, 'vara', 'gjest'), fc.array(anyEntry, { maxLength: 4 }))
    .map(([name, entries]) => historyOf(name, entries)),
  { selector: ({ entraId }) => entraId },
);

function historyOf(name: string, entries: ResponseHistory['entries']): ResponseHistory {
  return { itemId: 'SG-2020-71', entraId: `id-${name}`, person: name, name, entries };
}

function isOf(seat: Seat, { person, entraId }: ResponseHistory): boolean {
  return seat.person === person || seat.entraId === entraId;
}

function answered(name: string, answer: Answer, hour = 10): ResponseHistory {
  const entry = { answer, late: false, paper, role: 'member', language: 'nb', sentence: '' } as const;
  return historyOf(name, [{ ...entry, at: `2026-12-01T${hour}:00:00.000Z` as never }]);
}

describe('tallyOf', () => {
  it('puts every seat in one group and no one else in any', () => {
    fc.assert(
      fc.property(anySeats, anyResponses, anyPaper, (seats, responses, current) => {
        const { acknowledged, wantsDiscussion, missing, total } = tallyOf(seats, responses, current);

        const counted = [...acknowledged, ...wantsDiscussion, ...missing];
        expect(counted.toSorted()).toEqual(seats.map(({ person }) => person).sort());
        expect(total).toBe(seats.length);
      }),
    );
  });

  it('counts nothing that someone without a seat answers', () => {
    fc.assert(
      fc.property(anySeats, anyResponses, anyPaper, (seats, responses, current) => {
        const seated = responses.filter((response) => seats.some((seat) => isOf(seat, response)));

        expect(tallyOf(seats, responses, current)).toEqual(tallyOf(seats, seated, current));
      }),
    );
  });

  it('puts each seat where its holder stands', () => {
    fc.assert(
      fc.property(anySeats, anyResponses, anyPaper, (seats, responses, current) => {
        const tally = tallyOf(seats, responses, current);

        for (const { person, entraId } of seats) {
          const own = responses.find((response) => isOf({ person, entraId }, response));
          const stands = standingAnswer(own, current)?.answer ?? 'missing';
          expect(tally[stands as 'acknowledged' | 'wantsDiscussion' | 'missing']).toContain(person);
        }
      }),
    );
  });

  it('does not depend on the order in which the answers come', () => {
    fc.assert(
      fc.property(anySeats, anyResponses, (seats, responses) => {
        expect(tallyOf(seats, responses.toReversed(), paper)).toEqual(tallyOf(seats, responses, paper));
      }),
    );
  });

  it('misses a seat whose holder has not been seen in Teams, even when a namesake has answered', () => {
    const namesakes = { ...answered('berit', 'acknowledged'), person: 'berit.2', entraId: 'id-berit-2' };

    const tally = tallyOf([{ person: 'berit' }], [namesakes], paper);

    expect(tally).toEqual({ total: 1, acknowledged: [], wantsDiscussion: [], missing: ['berit'] });
  });

  it('counts what someone answered under an earlier account, until they answer under the one they have now', () => {
    const earlier = answered('berit', 'acknowledged', 10);
    const later = { ...answered('berit', 'wantsDiscussion', 11), entraId: 'id-new' };
    const seats = [{ person: 'berit', entraId: 'id-new' }];

    const [before, after] = [[earlier], [later, earlier]].map((responses) => tallyOf(seats, responses, paper));

    expect(before?.acknowledged).toEqual(['berit']);
    expect(after?.wantsDiscussion).toEqual(['berit']);
  });

  it('knows someone by their Entra id when they are listed under another key than the one they answered under', () => {
    const tally = tallyOf([{ person: 'berit.ny', entraId: 'id-berit' }], [answered('berit', 'acknowledged')], paper);

    expect(tally.acknowledged).toEqual(['berit.ny']);
  });

  it('misses everyone again when the paper has changed', () => {
    const seats = [{ person: 'kari', entraId: 'id-kari' }];

    const tally = tallyOf(seats, [answered('kari', 'acknowledged')], { version: 2, sha256: '2'.repeat(64) });

    expect(tally.missing).toEqual(['kari']);
  });
});
