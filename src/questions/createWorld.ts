import type { Cooperation, Person } from '../domain/cooperation.ts';
import type { Instant } from '../domain/instant.ts';
import { localDateOf } from '../domain/localTime.ts';
import type { ReadModel } from '../ports/readModel.ts';
import { dayOf } from './finds/calendar.ts';
import { createNameFinder } from './finds/named.ts';
import { namesOf } from './lexicon/names.ts';
import type { Lexicon, World } from './world.ts';

/** The words of a cooperation. Made once; throws nothing. */
function createLexicon(cooperation: Cooperation): Lexicon {
  const { bodies, parties } = namesOf(cooperation);
  return {
    path: bodies.map(({ id }) => id),
    bodies: createNameFinder(bodies, 'BODY'),
    parties: createNameFinder(parties, 'PARTY'),
  };
}

/** The world of a person who asks at this time; strangers have no person. */
export function createWorld(
  cooperation: Cooperation,
  person: Person | undefined,
  now: Instant,
  model: ReadModel,
): World {
  const dayIn = (instant: Instant) => {
    const { year, month, day } = localDateOf(instant, cooperation.timeZone);
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  };
  return {
    lexicon: createLexicon(cooperation),
    today: dayOf(dayIn(now)),
    dayOf: dayIn,
    asker: {
      party: person?.party,
      bodies: person?.memberships.map(({ body }) => body) ?? [],
      isSecretariat: person?.secretariat ?? false,
      isListed: person !== undefined,
    },
    model,
  };
}
