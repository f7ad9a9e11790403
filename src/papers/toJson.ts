import { agendaFields } from './json/agendaJson.ts';
import { caseJson } from './json/caseJson.ts';
import { type Json, present } from './json/json.ts';
import { minutesFields } from './json/minutesJson.ts';
import type { DocumentReading } from './reading.ts';

const schema = 'domain-cases/1';

function fieldsOf(reading: DocumentReading): Record<string, Json | undefined> {
  switch (reading.kind) {
    case 'case_paper':
      return { cases: reading.cases.map(caseJson) };
    case 'agenda':
      return agendaFields(reading);
    case 'minutes':
      return minutesFields(reading);
  }
}

/** A reading in the documented, stable shape (docs/papers.md); `source` is the name of the file it came from. */
export function toJson(reading: DocumentReading, source?: string): { readonly [key: string]: Json } {
  return present({
    schema,
    source,
    doc_type: reading.kind,
    language: reading.language,
    noise_lines: reading.noiseLines,
    ...fieldsOf(reading),
  });
}
