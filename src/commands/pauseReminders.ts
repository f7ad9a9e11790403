import type { Edge } from '../dialogue/edge.ts';
import type { Localised } from '../domain/language.ts';
import { isRefused } from '../domain/refusal.ts';
import type { MessageEvent } from '../ports/dialogue.ts';
import type { SetPauseInput } from '../usecases/reminders/setPause.ts';
import { type Command, command, type HelpLine, text, told } from './command.ts';
import type { Match } from './phrase.ts';

interface Words {
  readonly name: string;
  readonly paused: boolean;
  readonly phrases: Localised<readonly string[]>;
  readonly help: Localised<HelpLine>;
}

/** Pauses reminders for a body's meeting, a case or a person. */
export function pauseRemindersCommand(edge: Edge): Command {
  const about = (words: string, to: string) => [
    `${words}(?: ${to})? {case}`,
    `${words}(?: ${to})? {body}{date}`,
    `${words} (?:${to}) {who}`,
  ];
  return pauseCommand(edge, {
    name: 'pauseReminders',
    paused: true,
    phrases: {
      nb: about('(?:sett )?(?:påminnelser|påminnelsene) på pause', 'for|til|om').concat(
        about('(?:pause|stopp) (?:påminnelser|påminnelsene)', 'for|til|om'),
      ),
      nn: about('(?:sett )?(?:påminningar|påminningane) på pause', 'for|til|om').concat(
        about('(?:pause|stopp) (?:påminningar|påminningane)', 'for|til|om'),
      ),
      en: about('(?:pause|stop)(?: the)? reminders', 'for|to|about'),
    },
    help: {
      nb: { write: 'stopp påminnelser for SG', does: 'for et møte, en sak eller en person' },
      nn: { write: 'stopp påminningar for SG', does: 'for eit møte, ei sak eller ein person' },
      en: { write: 'stop reminders for SG', does: 'for a meeting, a case or a person' },
    },
  });
}

/** Lets them go on. */
export function resumeRemindersCommand(edge: Edge): Command {
  const about = (words: string, to: string) => [
    `${words}(?: ${to})? {case}`,
    `${words}(?: ${to})? {body}{date}`,
    `${words} (?:${to}) {who}`,
  ];
  return pauseCommand(edge, {
    name: 'resumeReminders',
    paused: false,
    phrases: {
      nb: about('(?:gjenoppta|start|fortsett(?: med)?) (?:påminnelser|påminnelsene)', 'for|til|om'),
      nn: about('(?:gjenoppta|start|hald fram med) (?:påminningar|påminningane)', 'for|til|om'),
      en: about('(?:resume|start|continue)(?: the)? reminders', 'for|to|about'),
    },
    help: {
      nb: { write: 'gjenoppta påminnelser for SG', does: 'lar dem gå av seg selv igjen' },
      nn: { write: 'hald fram med påminningar for SG', does: 'lèt dei gå av seg sjølv igjen' },
      en: { write: 'resume reminders for SG', does: 'lets them go by themselves again' },
    },
  });
}

function pauseCommand(edge: Edge, { name, paused, phrases, help }: Words): Command {
  return command(edge, { name, forSecretariat: true, phrases, help }, async (event, match) => {
    const input = await inputOf(edge, event, match);
    if ('refused' in input) return told(edge, input.refused, match, () => []);
    const set = paused ? edge.useCases.pauseReminders : edge.useCases.resumeReminders;
    return told(edge, await set(event, input), match, (voice, found) => {
      const { say } = voice;
      const about = {
        no: found.kind === 'item' ? found.item.number : '',
        name: found.kind === 'person' ? found.person.name : '',
        body: found.kind === 'meeting' ? voice.body(found.meeting.body) : '',
        date: found.kind === 'meeting' ? voice.date(found.meeting.startsAt) : '',
      };
      return text(paused ? say(`pause.${found.kind}`, about) : say(`resume.${found.kind}`, about));
    });
  });
}

async function inputOf(edge: Edge, event: MessageEvent, { case: number, body, date, who }: Match) {
  if (number) {
    const answered = await edge.useCases.findCase(event, number);
    if (isRefused(answered.outcome)) return { refused: answered };
    const [item] = answered.outcome.items;
    return { kind: 'item', meetingId: item.meetingId, itemId: item.id } satisfies SetPauseInput;
  }
  if (body) return { kind: 'meeting', meeting: { body, date } } satisfies SetPauseInput;
  return { kind: 'person', name: who ?? '' } satisfies SetPauseInput;
}
