import { z } from 'zod/v4';
import type { CaseKey } from '../../domain/case.ts';

/** What is searched of a case: one small document each, in its year. Hits are read again before they are shown. */
export interface Catalogued {
  readonly key: CaseKey;
  readonly title: string;
  /** The words of proposal, sections and decision, each once. */
  readonly words: string;
  /** What is taken into it; absent in those of the first form. */
  readonly form?: number | undefined;
}

/** Says that a case was catalogued again. */
export interface CatalogueChange {
  readonly itemId: string;
  readonly year: number;
}

const key: z.ZodType<CaseKey> = z.object({ body: z.string(), year: z.number(), sequence: z.number() });

export const cataloguedSchema: z.ZodType<Catalogued> = z.object({
  key,
  title: z.string(),
  words: z.string(),
  form: z.number().optional(),
});

export const catalogueChangeSchema: z.ZodType<CatalogueChange> = z.object({ itemId: z.string(), year: z.number() });
