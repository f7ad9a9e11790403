import type { Cooperation, Person } from '../domain/cooperation.ts';
import type { Language } from '../domain/language.ts';
import type { Command } from './command.ts';

/** The body that the lines of the help name as an example. */
const example = /(?<!\p{L})SG(?!\p{L})/u;

/** What a person may want to write: the lines of the help that can be said as they stand, of a body of their own; the help last. */
export function suggestionsFor(
  commands: readonly Command[],
  { bodies }: Pick<Cooperation, 'bodies'>,
  person: Person | undefined,
  language: Language,
): readonly string[] {
  const own = person?.memberships[0]?.body ?? bodies.toSorted((a, b) => b.order - a.order)[0]?.id ?? '';
  return commands
    .toSorted((a, b) => Number(a.name === 'help') - Number(b.name === 'help'))
    .filter(({ isSuggested, name }) => isSuggested && (person !== undefined || name === 'help'))
    .map(({ help }) => help[language].write.replace(example, own));
}
