import { z } from 'zod/v4';

/** Text that may be compared; empty where the file holds something else, for the schema to complain about. */
const text = z.string().trim().catch('');
const folded = text.transform((value) => value.toLowerCase());

const noSeat = { body: '', role: '', deputyFor: '', from: '', to: '' };
const seat = z.object({ body: text, role: text, deputyFor: folded, from: text, to: text }).catch(noSeat);

const person = z.object({
  email: folded,
  upn: folded,
  party: text,
  secretariat: z.boolean().catch(false),
  seats: z.array(seat).catch([]),
});

const emptyPerson = { email: '', upn: '', party: '', secretariat: false, seats: [] };

const named = z
  .object({
    id: text,
    order: z.number().optional().catch(undefined),
    name: folded,
    names: z.record(z.string(), folded).catch({}),
    aliases: z.array(folded).catch([]),
  })
  .catch({ id: '', name: '', names: {}, aliases: [] });

/**
 * The parts of the file that point to each other; names and addresses in lower case. It can be read from a file with any fault, so that
 * what is wrong between the parts is told together with what is wrong in them.
 */
export const outlineFile = z
  .object({
    bodies: z.array(named).catch([]),
    parties: z.array(named).catch([]),
    secretariat: z.array(person.catch(emptyPerson)).catch([]),
    members: z.array(person.catch(emptyPerson)).catch([]),
  })
  .catch({ bodies: [], parties: [], secretariat: [], members: [] });

export type Outline = z.output<typeof outlineFile>;
export type NamedOutline = z.output<typeof named>;
export type PersonOutline = z.output<typeof person>;
