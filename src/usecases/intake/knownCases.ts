import type { Case } from '../../domain/case.ts';
import type { ReadCase } from '../../ports/paperReader.ts';
import type { Deps } from '../deps.ts';

/** `71/20`, with a year of two digits or four. */
const shape = /^(\d{1,4})\/(\d{2}|\d{4})$/;

/** Sequence and full year of a number as a person writes it, or undefined. */
export function numberOf(text: string): { readonly sequence: number; readonly year: number } | undefined {
  const [, sequence, year] = shape.exec(text.replace(/\s+/g, '')) ?? [];
  if (!sequence || !year) return undefined;
  return { sequence: Number(sequence), year: year.length === 2 ? 2000 + Number(year) : Number(year) };
}

/** The cases that have this number already, in whatever body, in the order of the path. */
export async function knownCases(
  { records, cooperation }: Pick<Deps, 'records' | 'cooperation'>,
  read: ReadCase | undefined,
): Promise<readonly Case[]> {
  const number = numberOf(read?.number ?? '');
  if (!number) return [];
  const { keys, cases } = records;
  const found = await Promise.all(
    cooperation.bodies.map(({ id: body }) =>
      cases.read(keys.casePartition({ body, year: number.year }), keys.case(number)),
    ),
  );
  return found.flatMap((each) => (each ? [each.value] : []));
}
