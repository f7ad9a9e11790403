import type { Edge } from '../dialogue/edge.ts';
import { localDateOf } from '../domain/localTime.ts';
import { anyMonth, monthNumber } from '../domain/months.ts';
import type { DecisionQuery } from '../usecases/outcome/readDecisions.ts';
import { verbs } from '../views/buttons.ts';
import { decisionsMessage, outcomeForm, outcomesMessage } from '../views/outcomeForm.ts';
import { bodyCommand, type Command, caseCommand, text, told } from './command.ts';

/** «Utfall 71/20»: the form for what came of a case. */
export function outcomeCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'outcome',
      forSecretariat: true,
      verb: verbs.outcomeForm,
      phrases: {
        nb: ['(?:før )?utfall(?:et)?(?: for| på| av)? {case}'],
        nn: ['(?:før )?utfall(?:et)?(?: for| på| av)? {case}'],
        en: ['(?:enter )?(?:the )?outcome(?: of| for)? {case}'],
      },
      help: {
        nb: { write: 'utfall av 71/20', does: 'fører hva møtet kom fram til' },
        nn: { write: 'utfallet av 71/20', does: 'fører kva møtet kom fram til' },
        en: { write: 'outcome of 71/20', does: 'enters what the meeting arrived at' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.openOutcomeForm(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, { item }) => outcomeForm(voice, item));
    },
  );
}

/** «Utfallene i SG 18.12»: a meeting's cases, with the way to each form. */
export function outcomesCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'outcomes',
      forSecretariat: true,
      phrases: {
        nb: ['utfallene(?: i| for)? {body}{date}'],
        nn: ['utfalla(?: i| for)? {body}{date}'],
        en: ['(?:the )?outcomes(?: of| for)? {body}{date}'],
      },
      help: {
        nb: { write: 'utfallene i SG 18.12', does: 'sakene i møtet, og hva som er ført' },
        nn: { write: 'utfalla i SG 18.12', does: 'sakene i møtet, og kva som er ført' },
        en: { write: 'outcomes of SG 18.12', does: 'the cases of the meeting, and what is entered' },
      },
    },
    async (event, { body, date, ...match }) => {
      const answered = await edge.useCases.readAgendaToEdit(event, { body, date, past: true });
      return told(edge, answered, match, (voice, agenda) => outcomesMessage(voice, agenda));
    },
  );
}

/** «Hva vedtok SG i mars om sykkel». */
export function decisionsCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'decisions',
      phrases: {
        nb: ['hva vedtok {body}(?: {rest})?', 'vedtak(?: i)? {body}(?: {rest})?'],
        nn: ['kva vedtok {body}(?: {rest})?', 'vedtaka(?: i)? {body}(?: {rest})?'],
        en: ['what did {body} decide(?: {rest})?', 'decisions(?: of)? {body}(?: {rest})?'],
      },
      help: {
        nb: { write: 'hva vedtok SG i mars om sykkel', does: 'vedtak og utfall' },
        nn: { write: 'kva vedtok SG i mars om sykkel', does: 'vedtak og utfall' },
        en: { write: 'what did SG decide in March about cycling', does: 'decisions and outcomes' },
      },
    },
    async (event, { body, rest = '', ...match }) => {
      const answered = await edge.useCases.readDecisions(event, { body, ...queryIn(rest, edge) });
      return told(edge, answered, match, (voice, list) => decisionsMessage(voice, list));
    },
  );
}

/** «Vedtaksliste for SG 2026»: the same as a file for spreadsheets. */
export function exportDecisionsCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'exportDecisions',
      phrases: {
        nb: ['vedtaksliste(?: for| i)? {body}(?: {rest})?'],
        nn: ['vedtaksliste(?: for| i)? {body}(?: {rest})?'],
        en: ['list of decisions(?: of| for)? {body}(?: {rest})?'],
      },
      help: {
        nb: { write: 'vedtaksliste for SG i 2026', does: 'vedtakene som en fil til regneark' },
        nn: { write: 'vedtaksliste for SG i 2026', does: 'vedtaka som ei fil til rekneark' },
        en: { write: 'list of decisions of SG in 2026', does: 'the decisions as a file for spreadsheets' },
      },
    },
    async (event, { body, rest = '', ...match }) => {
      const answered = await edge.useCases.exportDecisions(event, { body, ...queryIn(rest, edge) });
      return told(edge, answered, match, (voice, { url, count }) =>
        text(`[${voice.say('decisions.file', { n: count })}](${url})`),
      );
    },
  );
}

const period = new RegExp(
  `^(?:i |in |for )?(?:(?<month>${anyMonth})(?!\\p{L}))?(?: ?(?<year>20\\d{2}))?(?!\\p{L})`,
  'iu',
);
const about = /^[\s,]*(?:om|about|on|som gjelder|som gjeld) (.+)$/iu;

/** «i mars 2026 om sykkel»; a month without a year is the last one that has begun. */
function queryIn(rest: string, { clock, cooperation }: Edge): DecisionQuery {
  const found = period.exec(rest);
  const { month: word, year: written } = found?.groups ?? {};
  const after = found && (word || written) ? rest.slice(found[0].length) : rest;
  const topic = about.exec(after)?.[1] ?? (after.trim() === '' ? undefined : after.trim());
  const today = localDateOf(clock(), cooperation.timeZone);
  const month = word ? monthNumber(word) : undefined;
  if (!month) return written ? { from: `${written}-01-01`, to: `${written}-12-31`, topic } : { topic };
  const year = written ? Number(written) : month > today.month ? today.year - 1 : today.year;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  return { from: `${prefix}-01`, to: `${prefix}-${days}`, topic };
}
