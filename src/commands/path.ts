import type { Edge } from '../dialogue/edge.ts';
import type { CaseNumber } from '../usecases/findCase.ts';
import { verbs } from '../views/buttons.ts';
import { historyMessage, movedOnText } from '../views/historyCard.ts';
import { type Command, caseCommand, text, told } from './command.ts';

/** «Historikk 71/20»: the path of a case through the bodies. */
export function historyCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'history',
      verb: verbs.history,
      phrases: {
        nb: ['(?:vis )?(?:historikk|saksgang)(?:en)?(?: til| for| i)? {case}'],
        nn: ['(?:vis )?(?:historikk|saksgang)(?:en)?(?: til| for| i)? {case}'],
        en: ['(?:show )?(?:the )?(?:history|path)(?: of| for)? {case}'],
      },
      help: {
        nb: { write: 'historikk for 71/20', does: 'veien gjennom organene' },
        nn: { write: 'historikk for 71/20', does: 'vegen gjennom organa' },
        en: { write: 'history of 71/20', does: 'the path through the bodies' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const answered = await edge.useCases.readHistory(event, { meetingId, itemId: id });
      return told(edge, answered, match, (voice, history) => historyMessage(voice, history));
    },
  );
}

/** «Knytt 71/20 til AKG 12/20». */
export function linkCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'link',
      forSecretariat: true,
      verb: verbs.history,
      phrases: {
        nb: ['knytt {case} (?:til|og) {rest}'],
        nn: ['kny(?:t|tt|te) {case} (?:til|og) {rest}'],
        en: ['link {case} (?:to|and) {rest}'],
      },
      help: {
        nb: { write: 'knytt 71/20 til AKG 12/20', does: 'to saker i samme saksgang' },
        nn: { write: 'knyt 71/20 til AKG 12/20', does: 'to saker i same saksgang' },
        en: { write: 'link 71/20 to AKG 12/20', does: 'two cases of one matter' },
      },
    },
    async (event, { meetingId, id }, match) => {
      const to = caseIn(edge, match.rest ?? '');
      if (!to) return text(edge.voices[match.languages[0] ?? edge.cooperation.language].say('msg.unsure'));
      const answered = await edge.useCases.linkCase(event, { meetingId, itemId: id, to });
      return told(edge, answered, match, (voice, { item, body, number }) =>
        text(voice.say('link.done', { no: item.number, body, other: number })),
      );
    },
  );
}

/** «Send 71/20 videre til SG»: the next body's case, with the paper and the link. */
export function moveOnCommand(edge: Edge): Command {
  return caseCommand(
    edge,
    {
      name: 'moveOn',
      forSecretariat: true,
      verb: verbs.history,
      phrases: {
        nb: ['send {case} videre til {target}'],
        nn: ['send {case} vidare til {target}'],
        en: ['move {case} on to {target}'],
      },
      help: {
        nb: { write: 'send 12/20 videre til SG', does: 'lager saken i neste organ, med saksframlegget' },
        nn: { write: 'send 12/20 vidare til SG', does: 'lagar saka i neste organ, med saksframlegget' },
        en: { write: 'move 12/20 on to SG', does: 'makes the case of the next body, with the paper' },
      },
    },
    async (event, { meetingId, id }, { body: to = '', ...match }) => {
      const answered = await edge.useCases.moveOn(event, { meetingId, itemId: id, to });
      return told(edge, answered, match, (voice, moved) => text(movedOnText(voice, moved)));
    },
  );
}

/** «AKG 12/20», «12/2020 i AKG». */
function caseIn({ cooperation }: Edge, words: string): CaseNumber | undefined {
  const [, sequence, year = ''] = /(?<!\d)(\d{1,4}) ?\/ ?(\d{4}|\d{2})(?!\d)/.exec(words) ?? [];
  if (!sequence) return undefined;
  const said = words.toLocaleLowerCase('nb');
  const body = cooperation.bodies.find(({ id, names, aliases }) =>
    [id, ...Object.values(names), ...aliases].some((word) =>
      new RegExp(`(?<!\\p{L})${word.toLocaleLowerCase('nb').replace(/[^\p{L}\p{N} ]/gu, '.')}(?!\\p{L})`, 'u').test(
        said,
      ),
    ),
  );
  return { sequence: Number(sequence), year: year.length === 2 ? 2000 + Number(year) : Number(year), body: body?.id };
}
