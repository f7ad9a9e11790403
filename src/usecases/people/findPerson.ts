import type { BodyId, Cooperation, Person } from '../../domain/cooperation.ts';
import { type Refused, refused } from '../../domain/refusal.ts';

/**
 * The person someone means by a name: the whole name, an address, or the part of a name that only one of the body's
 * people has, or of the whole cooperation's. Several who fit are named in the refusal.
 */
export function findPerson({ people }: Cooperation, body: BodyId | undefined, text: string): Person | Refused {
  const name = text.trim();
  const wanted = folded(name);
  const whole = people.filter((person) => folded(person.name) === wanted || person.key === wanted);
  const near = people.filter((person) => words(person.name, wanted) && (body === undefined || isIn(person, body)));
  const found = whole.length > 0 || wanted === '' ? whole : near;
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  return refused({ kind: 'whichPerson', name, names: found.map((person) => person.name).slice(0, 8) });
}

function words(name: string, wanted: string): boolean {
  const parts = folded(name).split(' ');
  return wanted.split(' ').every((word) => parts.includes(word));
}

function isIn({ memberships }: Person, body: BodyId | undefined): boolean {
  return body === undefined || memberships.some((membership) => membership.body === body);
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('nb').replace(/\s+/gu, ' ').trim();
}
