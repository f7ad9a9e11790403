import type { BodyId } from '../domain/cooperation.ts';
import type { DocumentReading } from './reading.ts';

interface Numbered {
  readonly number: string | null;
  readonly body: BodyId | null;
}

function numbersIn(reading: DocumentReading): readonly Numbered[] {
  switch (reading.kind) {
    case 'case_paper':
      return reading.cases;
    case 'agenda':
      return reading.items.map(({ number }) => ({ number, body: reading.meeting.body }));
    case 'minutes':
      return [];
  }
}

/**
 * Tells of documents that are read together which numbers an earlier one has for another body: two bodies may have a
 * case of the same number, and a mistaken body looks just like it.
 */
export function sameNumbers(): (reading: DocumentReading) => DocumentReading {
  const seen = new Map<string, Set<BodyId>>();

  return (reading) => {
    const own = numbersIn(reading);
    const warningsFor = ({ number, body }: Numbered) => {
      const others = [...(seen.get(number ?? '') ?? [])].filter((each) => each !== body);
      return body !== null && others.length > 0 ? [`same_number_other_body:${number}`] : [];
    };
    const warned = withWarnings(reading, own, warningsFor);
    for (const { number, body } of own) {
      if (number === null || body === null || !number.includes('/')) continue;
      seen.set(number, (seen.get(number) ?? new Set()).add(body));
    }
    return warned;
  };
}

function withWarnings(
  reading: DocumentReading,
  own: readonly Numbered[],
  warningsFor: (one: Numbered) => readonly string[],
): DocumentReading {
  if (reading.kind === 'case_paper') {
    return {
      ...reading,
      cases: reading.cases.map((each) => ({ ...each, warnings: [...each.warnings, ...warningsFor(each)] })),
    };
  }
  return { ...reading, warnings: [...reading.warnings, ...own.flatMap(warningsFor)] };
}
