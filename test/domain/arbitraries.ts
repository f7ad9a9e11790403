import fc from 'fast-check';
import type { Access, PaperVersion } from '../../src/domain/case.ts';
import { caseTypes } from '../../src/domain/case.ts';
import { type Instant, instantOf } from '../../src/domain/instant.ts';
import { languages } from '../../src/domain/language.ts';
import { itemStates } from '../../src/domain/meeting.ts';
import { answers, type ResponseEntry } from '../../src/domain/response.ts';

/** Any second of this century, with milliseconds. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map(instantOf);

export const anyPaper: fc.Arbitrary<PaperVersion> = fc
  .integer({ min: 1, max: 4 })
  .map((version) => ({ version, sha256: String(version).repeat(64) }));

export const anyEntry: fc.Arbitrary<ResponseEntry> = fc.record({
  answer: fc.constantFrom(...answers),
  at: anyInstant,
  late: fc.boolean(),
  paper: anyPaper,
  role: fc.constantFrom('leader', 'member', 'deputy'),
  language: fc.constantFrom(...languages),
  sentence: fc.constant('Jeg tar saken til orientering.'),
  reason: fc.constantFrom(undefined, 'Økonomien', 'Framdrifta'),
});

export const anyType = fc.constantFrom(...caseTypes);
export const anyState = fc.constantFrom(...itemStates);
export const openAccess: Access = { kind: 'open' };
export const restrictedAccess: Access = { kind: 'restricted', legalBasis: 'offl. § 23' };
export const anyAccess: fc.Arbitrary<Access> = fc.constantFrom(openAccess, restrictedAccess);
