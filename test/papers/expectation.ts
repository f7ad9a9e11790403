import { readFileSync } from 'node:fs';
import { z } from 'zod';

const expectedCase = z.object({
  number: z.string(),
  number_raw: z.string(),
  prefix: z.string().nullable(),
  sequence: z.number(),
  year: z.number(),
  type: z.string(),
  type_raw: z.string(),
  title: z.string(),
  body: z.string(),
  body_source: z.string(),
  meeting: z.object({ date: z.string() }).nullable(),
  sections: z.array(z.object({ heading: z.string(), heading_raw: z.string(), kind: z.string(), text: z.string() })),
  proposed_decision: z
    .object({
      heading_raw: z.string(),
      kind: z.string(),
      body: z.string(),
      text: z.string(),
      points: z.array(z.string()),
    })
    .nullable(),
  references: z.array(
    z.object({
      number: z.string(),
      sequence: z.number(),
      year: z.number(),
      title: z.string().default(''),
      body: z.string().nullable(),
      meeting_date: z.string().nullable().default(null),
    }),
  ),
  warnings: z.array(z.string()),
});

const file = z.object({ cases: z.array(expectedCase).min(1) });

/** The text of a fixture. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** What a fixture's first case says, from the expectation beside it. */
export function expectedOf(name: string): z.infer<typeof expectedCase> {
  const parsed = file.parse(JSON.parse(fixtureText(name.replace('.txt', '.expected.json'))));
  return parsed.cases[0] ?? expectedCase.parse(undefined);
}

/** All white space as single spaces, as the expectations have it. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
