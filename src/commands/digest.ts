import type { Edge } from '../dialogue/edge.ts';
import { type Command, command, text, told } from './command.ts';

/** One message a day instead of reminders, for the person who asks. */
export function digestCommand(edge: Edge): Command {
  return command(
    edge,
    {
      name: 'digest',
      phrases: {
        nb: ['(?:jeg vil ha |gi meg )?(?:en )?daglig oppsummering'],
        nn: ['(?:eg vil ha |gi meg )?(?:ei )?dagleg oppsummering'],
        en: ['(?:i want |give me )?(?:a )?daily digest'],
      },
      help: {
        nb: { write: 'daglig oppsummering', does: 'én melding om dagen i stedet for påminnelser' },
        nn: { write: 'dagleg oppsummering', does: 'éi melding om dagen i staden for påminningar' },
        en: { write: 'daily digest', does: 'one message a day instead of reminders' },
      },
    },
    async (event, match) =>
      told(edge, await edge.useCases.setDigest(event, { wanted: true }), match, (voice, { nextAt }) =>
        text(voice.say('digest.on', { when: voice.moment(nextAt) })),
      ),
  );
}

/** Reminders again. */
export function noDigestCommand(edge: Edge): Command {
  return command(
    edge,
    {
      name: 'noDigest',
      phrases: {
        nb: ['(?:slutt med|stopp|ikke|ingen) daglig oppsummering', 'daglig oppsummering av'],
        nn: ['(?:slutt med|stopp|ikkje|inga) dagleg oppsummering', 'dagleg oppsummering av'],
        en: ['(?:stop|end|no)(?: the| my)? daily digest', 'daily digest off'],
      },
      help: {
        nb: { write: 'slutt med daglig oppsummering', does: 'påminnelser igjen' },
        nn: { write: 'slutt med dagleg oppsummering', does: 'påminningar igjen' },
        en: { write: 'stop daily digest', does: 'reminders again' },
      },
    },
    async (event, match) =>
      told(edge, await edge.useCases.setDigest(event, { wanted: false }), match, (voice) =>
        text(voice.say('digest.off')),
      ),
  );
}
