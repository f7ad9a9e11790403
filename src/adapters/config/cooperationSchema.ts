import { z } from 'zod/v4';
import { usualRules } from '../../domain/ladder.ts';
import { languages } from '../../domain/language.ts';

/** Ids are part of keys and are typed in chat, so they are kept short and plain. */
const id = z
  .string()
  .regex(/^\p{L}[\p{L}\p{N}]{0,15}$/u, 'must be 1 to 16 letters and digits, beginning with a letter');
const text = z.string().trim().min(1, 'must not be empty').max(200, 'must be at most 200 characters');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day as HH:MM, for example 12:00');
const language = z.enum(languages);
const day = z.iso.date('must be a day as YYYY-MM-DD, for example 2026-12-31');
// Looser than e-mail proper: a guest's user principal name holds `#EXT#`.
const address = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an address such as kari.berg@kommune.example');

const hours = z.int().min(1, 'must be 1 to 336 hours').max(336, 'must be 1 to 336 hours');

/** What is left out is as usual. */
const reminders = z.strictObject({
  atPublication: z.boolean().default(usualRules.atPublication),
  hoursBefore: z
    .array(hours)
    .max(8, 'must be at most 8 reminders')
    .default([...usualRules.hoursBefore]),
  listAfterDeadline: z.boolean().default(usualRules.listAfterDeadline),
  mentionUnreachable: z.boolean().default(usualRules.mentionUnreachable),
});

const body = z.strictObject({
  id,
  order: z.int(),
  names: z.strictObject({ nb: text, nn: text, en: text }),
  aliases: z.array(text.toLowerCase()).default([]),
  language,
  deadline: z.strictObject({
    daysBefore: z.int().min(0, 'must be 0 to 60 days').max(60, 'must be 0 to 60 days'),
    at: time,
  }),
  reminders: reminders.optional(),
});

const party = z.strictObject({ id, name: text, aliases: z.array(text).default([]) });

const person = z.strictObject({
  email: address,
  upn: address.optional(),
  name: text,
  language: language.optional(),
});

const member = person.extend({
  party: text,
  secretariat: z.boolean().default(false),
  seats: z
    .array(
      z.strictObject({
        body: text,
        role: z.enum(['leader', 'member', 'deputy', 'observer']),
        deputyFor: address.optional(),
        from: day.optional(),
        to: day.optional(),
      }),
    )
    .min(1, 'must have at least one seat'),
});

/** The file `cooperation.yaml`, key by key; what its parts must have to do with each other is in `crossChecks.ts`. */
export const cooperationFile = z.strictObject({
  name: text,
  timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone, for example Europe/Oslo'),
  language,
  quietHours: z.strictObject({ from: time, to: time }),
  numbering: z.enum(['perBody', 'shared']).default('perBody'),
  formalities: z
    .array(z.strictObject({ title: z.strictObject({ nb: text, nn: text, en: text }), at: z.enum(['start', 'end']) }))
    .optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters, for example NO')
    .optional(),
  digestAt: time.optional(),
  bodies: z.array(body).min(1, 'must have at least one body'),
  parties: z.array(party),
  secretariat: z.array(person).default([]),
  members: z.array(member),
});

export type CooperationFile = z.output<typeof cooperationFile>;

/** An offset such as `+01:00` is no zone: it knows no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
