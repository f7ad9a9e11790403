import type { Edge } from '../dialogue/edge.ts';
import { bodyCommand, type Command, text, told } from './command.ts';

/** Takes a body's conversation from it. */
export function releaseCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'release',
      forSecretariat: true,
      phrases: {
        nb: ['kobl(?:e)? fra {body}', 'frakoble? {body}'],
        nn: ['kopl(?:e|a)? frå {body}', 'fråkopl(?:e|a)? {body}'],
        en: ['disconnect {body}'],
      },
      help: {
        nb: { write: 'koble fra SG', does: 'frigjør chatten eller kanalen' },
        nn: { write: 'kople frå SG', does: 'frigjer chatten eller kanalen' },
        en: { write: 'disconnect SG', does: 'releases the chat or channel' },
      },
    },
    async (event, match) => {
      const answered = await edge.useCases.releaseBody(event, match);
      return told(edge, answered, match, (voice, { body }) =>
        text(voice.say('bind.released', { body: voice.body(body) })),
      );
    },
  );
}
