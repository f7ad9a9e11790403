import type { z } from 'zod/v4';
import { type CooperationFile, cooperationFile } from './cooperationSchema.ts';
import type { Fault } from './faults.ts';

type Issue = z.core.$ZodRawIssue;

/** The file's content with every value checked by itself, or every fault in them. */
export function checkValues(content: unknown): CooperationFile | { readonly faults: readonly Fault[] } {
  const parsed = cooperationFile.safeParse(content, { error: sentenceOf });
  if (parsed.success) return parsed.data;
  return { faults: parsed.error.issues.flatMap(faultsOf) };
}

/** A fault of its own for each unknown key, with the key in its path. */
function faultsOf(issue: z.core.$ZodIssue): readonly Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, sentence: issue.message }];
  return issue.keys.map((key) => ({ path: [...issue.path, key], sentence: issue.message }));
}

/** Only asked where the schema has no sentence of its own. */
function sentenceOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'is not a key that belongs here; check the spelling';
  if (issue.input === undefined || issue.input === null) return 'is missing or empty';
  if (issue.code === 'invalid_value') return `«${String(issue.input)}» is not one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type') return `must be ${kinds.get(issue.expected) ?? issue.expected}`;
  return 'is not valid';
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['string', 'text; put it in quotes'],
  ['int', 'a whole number'],
  ['number', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a group of keys and values'],
]);
