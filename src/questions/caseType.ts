import type { CaseType } from '../domain/case.ts';

const types: readonly (readonly [CaseType, RegExp])[] = [
  [
    'orientering',
    /(?<!\p{L})(?:orientering|information (?:item|case|matter|point|paper)|informational|for information|orienter(?:t|es|ast))/u,
  ],
  ['drofting', /(?<!\p{L})(?:drøft|diskusjon|diskuter|discussion|discuss(?!ed)|debatt)/u],
  ['vedtak', /(?<!\p{L})(?:vedta|vedtek|vedtok|beslut|decide|decision|adopt|avgjør|avgjer|bestem)/u],
  ['formalia', /(?<!\p{L})(?:formalia|formalitet)/u],
];

/** Which type of case is asked for, if one is. */
export function caseTypeOf(words: string): CaseType | undefined {
  return types.find(([, pattern]) => pattern.test(words))?.[0];
}
