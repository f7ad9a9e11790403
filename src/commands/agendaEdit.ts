import type { Edge } from '../dialogue/edge.ts';
import { addedText, agendaForm, movedText } from '../views/agendaForm.ts';
import { verbs } from '../views/buttons.ts';
import { bodyCommand, type Command, caseCommand, text, told } from './command.ts';

/** The form that orders an agenda and adds to it. */
export function editAgendaCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'editAgenda',
      forSecretariat: true,
      phrases: {
        nb: ['(?:rediger|endre) saks?listen?(?: for| i)? {body}{date}'],
        nn: ['(?:rediger|endre) saks?lista?(?: for| i)? {body}{date}'],
        en: ['edit(?: the)? agenda(?: of| for)? {body}{date}'],
      },
      help: {
        nb: { write: 'rediger sakslisten for SG 18.12', does: 'rekkefølge, nye saker og faste saker' },
        nn: { write: 'rediger sakslista for SG 18.12', does: 'rekkjefølgje, nye saker og faste saker' },
        en: { write: 'edit the agenda of SG 18.12', does: 'order, new cases and fixed items' },
      },
    },
    async (event, { body, date, ...match }) => {
      const answered = await edge.useCases.readAgendaToEdit(event, { body, date });
      return told(edge, answered, match, (voice, agenda) => agendaForm(voice, agenda));
    },
  );
}

/** «Ny orienteringssak SG 18.12: Årsrapport»: gets the next number. */
export function addCaseCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'addCase',
      forSecretariat: true,
      phrases: {
        nb: ['ny (?:orienterings|drøftings|vedtaks)?sak(?: i| til| for)? {body}{date}: ?{text}'],
        nn: ['ny (?:orienterings|drøftings|vedtaks)?sak(?: i| til| for)? {body}{date}: ?{text}'],
        en: ['new (?:information |discussion |decision )?case(?: for| of)? {body}{date}: ?{text}'],
      },
      help: {
        nb: { write: 'ny drøftingssak til SG 18.12: Tittel', does: 'legger saken på sakslisten med neste nummer' },
        nn: { write: 'ny drøftingssak til SG 18.12: Tittel', does: 'legg saka på sakslista med neste nummer' },
        en: { write: 'new discussion case for SG 18.12: Title', does: 'puts it on the agenda with the next number' },
      },
    },
    async (event, { body, date, text: title = '', ...match }) => {
      const answered = await edge.useCases.addCase(event, { body, date, title, type: typeIn(event.text) });
      return told(edge, answered, match, (voice, added) => text(addedText(voice, added)));
    },
  );
}

function typeIn(message: string): string {
  const [, word = ''] = /^\s*\S+\s+(\S+)/u.exec(message) ?? [];
  if (/^(?:drøfting|discussion)/iu.test(word)) return 'drofting';
  return /^(?:vedtak|decision)/iu.test(word) ? 'vedtak' : 'orientering';
}

/** Puts the fixed items on an agenda. */
export function formalitiesCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'formalities',
      forSecretariat: true,
      phrases: {
        nb: ['(?:legg til )?faste saker(?: i| til| for)? {body}{date}'],
        nn: ['(?:legg til )?faste saker(?: i| til| for)? {body}{date}'],
        en: ['(?:add )?fixed items(?: to| for)? {body}{date}'],
      },
      help: {
        nb: { write: 'legg til faste saker for SG 18.12', does: 'godkjenning, eventuelt og andre faste saker' },
        nn: { write: 'legg til faste saker for SG 18.12', does: 'godkjenning, ymse og andre faste saker' },
        en: { write: 'add fixed items to SG 18.12', does: 'approvals, any other business and the like' },
      },
    },
    async (event, { body, date, ...match }) => {
      const answered = await edge.useCases.addFormalities(event, { body, date });
      return told(edge, answered, match, (voice, added) => text(addedText(voice, added)));
    },
  );
}

/** «Utsett 71/20 til 20.1». */
export function postponeCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'postpone',
      forSecretariat: true,
      verb: verbs.postpone,
      phrases: {
        nb: ['utsett {case}(?: til(?: møtet)?{date})?'],
        nn: ['utsett {case}(?: til(?: møtet)?{date})?'],
        en: ['postpone {case}(?: to{date})?'],
      },
      help: {
        nb: { write: 'utsett 71/20 til 20.1', does: 'flytter saken til et senere møte' },
        nn: { write: 'utsett 71/20 til 20.1', does: 'set saka på eit seinare møte' },
        en: { write: 'postpone 71/20 to 20.1', does: 'moves the case to a later meeting' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.postponeItem(event, { meetingId, itemId: id, to: match.date });
      return told(edge, answered, match, (voice, moved) => text(movedText(voice, moved)));
    },
  );
}

/** «Trekk 71/20». */
export function withdrawItemCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'withdrawItem',
      forSecretariat: true,
      verb: verbs.withdrawItem,
      phrases: {
        nb: ['trekk {case}(?: fra saks?listen)?'],
        nn: ['trekk {case}(?: frå saks?lista)?'],
        en: ['withdraw {case}(?: from the agenda)?'],
      },
      help: {
        nb: { write: 'trekk 71/20', does: 'tar saken av sakslisten' },
        nn: { write: 'trekk 71/20', does: 'tek saka av sakslista' },
        en: { write: 'withdraw 71/20', does: 'takes the case off the agenda' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.withdrawItem(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, moved) => text(movedText(voice, moved)));
    },
  );
}

/** «Nytt nummer til 71/20». */
export function renumberCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'renumber',
      forSecretariat: true,
      verb: verbs.renumber,
      phrases: {
        nb: ['nytt nummer(?: til| på| for)? {case}'],
        nn: ['nytt nummer(?: til| på| for)? {case}'],
        en: ['new number(?: for| to)? {case}'],
      },
      help: {
        nb: { write: 'nytt nummer til 71/20', does: 'neste i serien, før saken er publisert' },
        nn: { write: 'nytt nummer til 71/20', does: 'neste i serien, før saka er publisert' },
        en: { write: 'new number for 71/20', does: 'the next of the series, before it is published' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.renumberItem(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, moved) => text(movedText(voice, moved)));
    },
  );
}
