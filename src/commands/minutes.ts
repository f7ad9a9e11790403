import type { Edge } from '../dialogue/edge.ts';
import type { MinutesDrafted } from '../usecases/minutes/draftMinutes.ts';
import { verbs } from '../views/buttons.ts';
import { remarksMessage } from '../views/minutesDocument.ts';
import { bodyCommand, type Command, caseCommand, text, told } from './command.ts';

/** «Referat fra SG 18.12»: the draft as a document, in bokmål or nynorsk. */
export function minutesCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'minutes',
      forSecretariat: true,
      phrases: {
        nb: ['(?:lag )?referat(?: fra| for| i)? {body}{date}(?: (?:på|som) {rest})?'],
        nn: ['(?:lag )?referat(?: frå| for| i)? {body}{date}(?: (?:på|som) {rest})?'],
        en: ['(?:draft )?minutes(?: of| for)? {body}{date}(?: (?:in|as) {rest})?'],
      },
      help: {
        nb: { write: 'referat fra SG 18.12', does: 'utkast som Word-fil, også «på nynorsk», «som PDF»' },
        nn: { write: 'referat frå SG 18.12', does: 'utkast som Word-fil, også «på bokmål», «som PDF»' },
        en: { write: 'minutes of SG 18.12', does: 'a draft as a Word file, also “in nynorsk”, “as PDF”' },
      },
    },
    async (event, { body, date, rest = '', ...match }) => {
      const language = /nynorsk/i.test(rest) ? 'nn' : /bokmål/i.test(rest) ? 'nb' : undefined;
      const asPdf = /pdf/i.test(rest);
      const answered = await edge.useCases.draftMinutes(event, { body, date, past: true, language, asPdf });
      return told(edge, answered, match, (voice, { url, pdf }) => {
        const note = noteOf(pdf, asPdf);
        const link = `[${voice.say('minutes.open')}](${url})`;
        return text(note ? `${link}\n\n${voice.say(note)}` : link);
      });
    },
  );
}

function noteOf(pdf: MinutesDrafted['pdf'], asPdf: boolean) {
  switch (pdf) {
    case 'offered':
      return 'minutes.pdf_offered';
    case 'failed':
      return 'minutes.pdf_failed';
    case 'none':
      return asPdf ? 'minutes.pdf_none' : undefined;
    case 'made':
      return undefined;
  }
}

/** «Merknader 71/20»: which comments go into the minutes. */
export function remarksCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'remarks',
      forSecretariat: true,
      verb: verbs.remarks,
      phrases: {
        nb: ['merknader(?: til| på| i)? {case}'],
        nn: ['merknader(?: til| på| i)? {case}'],
        en: ['remarks(?: on| to)? {case}'],
      },
      help: {
        nb: { write: 'merknader til 71/20', does: 'velger kommentarer til referatet' },
        nn: { write: 'merknader til 71/20', does: 'vel kommentarar til referatet' },
        en: { write: 'remarks on 71/20', does: 'chooses comments for the minutes' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.readRemarks(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, remarks) => remarksMessage(voice, remarks));
    },
  );
}
