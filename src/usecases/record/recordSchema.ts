import { z } from 'zod/v4';
import { caseTypes } from '../../domain/case.ts';
import { languages } from '../../domain/language.ts';
import { itemStates, meetingStates } from '../../domain/meeting.ts';
import { outcomeKinds } from '../../domain/outcome.ts';
import { answers } from '../../domain/response.ts';
import { recordedReminder } from './remindersOf.ts';

const instant = z.iso.datetime().describe('UTC');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const person = z.object({ key: z.string(), name: z.string(), party: z.string().optional() });

const original = z.object({
  name: z.string(),
  sha256,
  file: z.string().describe('In this package; empty when it is gone'),
});

const version = z.object({
  version: z.number().int().min(1),
  sha256: sha256.describe('Of the text: title, sections and proposal'),
  filedAt: instant,
  proposal: z.array(z.string()),
  sections: z.array(z.object({ kind: z.string(), heading: z.string(), text: z.string() })),
  original: original.optional(),
});

const answer = z.object({
  entraId: z.string(),
  person,
  entries: z.array(
    z.object({
      answer: z.enum(answers),
      at: instant,
      late: z.boolean(),
      paper: z.object({ version: z.number().int(), sha256: z.string() }),
      role: z.string(),
      deputyFor: z.string().optional(),
      language: z.enum(languages),
      sentence: z.string().describe('What the person had before them'),
      reason: z.string().optional(),
    }),
  ),
});

const wording = z.object({ text: z.string(), at: instant, late: z.boolean() });

/** Norwegian names are those of Noark 5 (moeteregistrering) and of eInnsyn. */
const registration = z.object({
  moeteregistreringstype: z.string(),
  moetesakstype: z.enum(caseTypes),
  moeteregistreringsstatus: z.string(),
  administrativEnhet: z.string(),
  saksbehandler: z.string(),
  moetesaksaar: z.number().int(),
  moetesakssekvensnummer: z.number().int(),
  saksnummer: z.string().describe('As printed'),
  tittel: z.string(),
  skjermingshjemmel: z.string().optional(),
  referanseTilMoeteregistrering: z.array(z.string()).describe('Cases of the same matter: body, year and sequence'),
  state: z.enum(itemStates),
  addedLate: z.boolean(),
  postponedTo: z.object({ meetingId: z.string(), startsAt: instant }).optional(),
  versions: z.array(version),
  asked: z.array(person.extend({ standsFor: z.string().optional() })).describe('Who held the seats'),
  answers: z.array(answer),
  notAnswered: z.array(z.string()).describe('Whose answer on the last version was missing'),
  comments: z.array(
    z.object({
      id: z.string(),
      entraId: z.string(),
      person,
      ...wording.shape,
      earlier: z.array(wording).describe('What it said before it was edited, oldest first'),
      withdrawn: z.object({ at: instant, late: z.boolean() }).optional().describe('Taken back by its author'),
      isRemark: z.boolean().describe('This wording was marked as a remark for the minutes'),
    }),
  ),
  recusals: z.array(
    z.object({ person: z.string(), recused: z.boolean(), at: instant, by: z.string(), reason: z.string().optional() }),
  ),
  outcomes: z.array(
    z.object({
      kind: z.enum(outcomeKinds),
      text: z.string(),
      tasks: z.array(z.object({ who: z.string(), what: z.string(), due: z.string() })),
      at: instant,
      by: z.string(),
      source: z.enum(['form', 'minutes']),
      minutes: original.optional().describe('The file that the outcome was read from'),
    }),
  ),
});

/** The record of one meeting; published as `docs/record.schema.json`. */
export const meetingRecordSchema = z.object({
  format: z.literal('saksgang-record/1'),
  cooperation: z.string(),
  timeZone: z.string(),
  madeAt: instant,
  moetemappe: z.object({
    moetenummer: z.string(),
    utvalg: z.string(),
    utvalgsnavn: z.string(),
    moetedato: z.string().describe('YYYY-MM-DD, local'),
    moetested: z.string(),
    referanseForrigeMoete: z.string().optional(),
    referanseNesteMoete: z.string().optional(),
    moetedeltaker: z.array(z.object({ moetedeltakerNavn: z.string(), moetedeltakerFunksjon: z.string() })),
    startsAt: instant,
    deadline: instant,
    state: z.enum(meetingStates),
    changes: z.array(z.looseObject({ kind: z.string(), at: instant, by: z.string() })),
    absences: z.array(
      z.object({ person: z.string(), absent: z.boolean(), deputy: z.string().optional(), at: instant, by: z.string() }),
    ),
    moeteregistrering: z.array(registration),
  }),
  messages: z
    .array(z.object({ id: z.string(), kind: z.string(), to: z.string(), fate: z.string() }))
    .describe('Cards and notices that were sent for the meeting, and what became of them'),
  reminders: z.array(recordedReminder).describe('Oldest first'),
  minutes: z.string().describe('The minutes as drafted from this record, in this package'),
  minutesPdf: z.string().optional().describe('The same as PDF/A, where there was a converter'),
});

export type MeetingRecord = z.infer<typeof meetingRecordSchema>;
