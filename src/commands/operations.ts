import { linesCard } from '../cards/lines/index.ts';
import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { unknownNoticeRows } from '../views/unknownNotices.ts';
import { type Command, command, text, told } from './command.ts';

/** Work that was given up, with a button to try it again. */
export function operationsCommand(edge: Edge): Command {
  return command(
    edge,
    {
      name: 'operations',
      forSecretariat: true,
      phrases: { nb: ['driftsstatus'], nn: ['driftsstatus'], en: ['operations'] },
      help: {
        nb: { write: 'driftsstatus', does: 'om noe har feilet i bakgrunnen' },
        nn: { write: 'driftsstatus', does: 'om noko har feila i bakgrunnen' },
        en: { write: 'operations', does: 'whether anything has failed in the background' },
      },
    },
    async (event, match) => {
      const answered = await edge.useCases.readOperations(event, undefined);
      return told(edge, answered, match, (voice, { deadLetters, notices }) => {
        const { say } = voice;
        if (deadLetters.length + notices.length === 0) return text(say('jobs.none'));
        const heading = say('jobs.heading');
        const card = linesCard({
          heading,
          intro: deadLetters.length > 0 ? say('jobs.intro') : say('notice.intro'),
          rows: [
            ...unknownNoticeRows(voice, notices),
            ...deadLetters.map(({ id, reason, attempts, buriedAt }) => ({
              text: say('jobs.given_up', { date: voice.moment(buriedAt), n: attempts }),
              detail: reason,
              buttons: [{ title: say('btn.retry'), verb: verbs.retryJob, data: { id } }],
            })),
          ],
          cutNote: say('list.cut'),
        });
        return { kind: 'card', card, summary: heading };
      });
    },
  );
}
