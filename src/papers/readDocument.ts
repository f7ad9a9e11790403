import { readAgenda } from './agenda/readAgenda.ts';
import { bodyFinder } from './bodies.ts';
import { casesIn } from './cases.ts';
import { documentKind } from './documentKind.ts';
import { languageIn } from './language.ts';
import { linesOf } from './lines.ts';
import { readMinutes } from './minutes/readMinutes.ts';
import { type Booklet, readCase } from './readCase.ts';
import type { BodyWords, CaseReading, DocumentReading } from './reading.ts';

/** What stands above the first of several cases holds for all of them. */
function bookletOf({ body, bodySource, meeting }: CaseReading): Booklet {
  const source = 'heading';
  return {
    source,
    body: bodySource?.split('+').includes(source) ? body : null,
    date: meeting?.source === source ? meeting.date : null,
    accessOf: () => ({ kind: 'open' }),
  };
}

/**
 * Reads a document from its text: case papers, an agenda or minutes. Takes any string and never throws; what the
 * text does not say is null and has a warning, what follows from something else is marked as inferred.
 */
export function readDocument(text: string, bodies: readonly BodyWords[]): DocumentReading {
  const findBodies = bodyFinder(bodies);
  const { lines, headers, noise } = linesOf(text);
  const basics = { language: languageIn(lines.map((line) => line.text).join('\n')), noiseLines: noise };
  switch (documentKind(lines)) {
    case 'agenda':
      return { kind: 'agenda', ...basics, ...readAgenda(lines, headers, findBodies) };
    case 'minutes':
      return { kind: 'minutes', ...basics, ...readMinutes(lines, headers, findBodies) };
    case 'case_paper': {
      const { cases, lists } = casesIn(lines);
      const [leading, ...others] = cases;
      const first = leading && readCase(leading, headers, findBodies);
      const booklet = first && bookletOf(first);
      const rest = others.map((each) => readCase(each, headers, findBodies, booklet));
      const warned = first && lists ? { ...first, warnings: [...first.warnings, 'several_cases_listed'] } : first;
      return { kind: 'case_paper', ...basics, cases: warned ? [warned, ...rest] : [] };
    }
  }
}
