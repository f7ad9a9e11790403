import type { Edge } from '../dialogue/edge.ts';
import { rosterMessage } from '../views/rosterCard.ts';
import { bodyCommand, type Command, text, told } from './command.ts';

const sentences = { bound: 'bind.done', moved: 'bind.moved', already: 'bind.already' } as const;

/** Makes this conversation a body's own. */
export function bindCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'bind',
      forSecretariat: true,
      phrases: {
        nb: ['kobl(?:e)? {body} hit'],
        nn: ['kopl(?:e|a)? {body} hit'],
        en: ['connect {body}(?: to)? here'],
      },
      help: {
        nb: { write: 'koble SG hit', does: 'gjør chatten eller kanalen til organets egen' },
        nn: { write: 'kople SG hit', does: 'gjer chatten eller kanalen til organet sin eigen' },
        en: { write: 'connect SG here', does: "makes the chat or channel the body's own" },
      },
    },
    async (event, match) => {
      const answered = await edge.useCases.bindBody(event, match);
      return told(edge, answered, match, (voice, { kind, body, report }) => {
        const done = voice.say(sentences[kind], { body: voice.body(body) });
        if (report) return rosterMessage(voice, report, done);
        return text(`${done} ${voice.say('roster.unread', { body })}`);
      });
    },
  );
}
