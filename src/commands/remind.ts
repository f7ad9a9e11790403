import type { Edge } from '../dialogue/edge.ts';
import { reminderRulesOf } from '../domain/cooperation.ts';
import type { Localised } from '../domain/language.ts';
import type { MessageEvent } from '../ports/dialogue.ts';
import type { PreviewInput } from '../usecases/reminders/previewReminder.ts';
import { verbs } from '../views/buttons.ts';
import { reminderPreviewMessage } from '../views/reminderPreview.ts';
import { bodyCommand, type Command, caseCommand, type HelpLine, told } from './command.ts';
import type { Match } from './phrase.ts';

/** Reminds everyone who is missing on a body's next meeting; first the preview. */
export function remindBodyCommand(edge: Edge): Command {
  return bodyCommand(
    edge,
    {
      name: 'remind',
      forSecretariat: true,
      phrases: {
        nb: [
          '(?:send )?påminn(?:else)?(?: til| om)? {body}{date}',
          'purr(?: på)? {body}{date}',
          'minn(?: på)? {body}{date}',
          '(?:påminn|purr på) {who} om {body}{date}',
        ],
        nn: [
          '(?:send )?påminn(?:ing)?(?: til| om)? {body}{date}',
          'purr(?: på)? {body}{date}',
          'minn(?: på)? {body}{date}',
          '(?:påminn|purr på) {who} om {body}{date}',
        ],
        en: [
          '(?:remind|chase|nudge) {body}{date}',
          'send(?: a| the)? reminders?(?: to| of| for)? {body}{date}',
          '(?:remind|chase|nudge) {who} (?:about|of|on) {body}{date}',
        ],
      },
      help: {
        nb: { write: 'påminn SG', does: 'minner dem som mangler på sakene; du ser først hvem' },
        nn: { write: 'påminn SG', does: 'minner dei som manglar på sakene; du ser først kven' },
        en: { write: 'remind SG', does: 'reminds those who are missing; you see first who' },
      },
    },
    (event, { body, date, who, ...match }) =>
      preview(edge, event, match, { kind: 'meeting', meeting: { body, date }, who }),
  );
}

/** Reminds everyone who is missing on a case. */
export function remindCaseCommand(edge: Edge): Command {
  return caseReminder(edge, 'remindCase', {
    phrases: {
      nb: ['(?:send )?påminn(?:else)?(?: om| på| for)? {case}', 'purr(?: på| om)? {case}', 'minn (?:om|på) {case}'],
      nn: ['(?:send )?påminn(?:ing)?(?: om| på| for)? {case}', 'purr(?: på| om)? {case}', 'minn (?:om|på) {case}'],
      en: [
        '(?:remind|chase|nudge)(?: about| of| on)? {case}',
        'send(?: a| the)? reminders?(?: about| of| on| for)? {case}',
      ],
    },
    help: {
      nb: { write: 'påminn 71/20', does: 'minner dem som mangler på saken' },
      nn: { write: 'påminn 71/20', does: 'minner dei som manglar på saka' },
      en: { write: 'remind 71/20', does: 'reminds those who are missing on the case' },
    },
  });
}

/** Reminds one party, or one person, of a case. */
export function remindWhoCommand(edge: Edge): Command {
  return caseReminder(edge, 'remindWho', {
    phrases: {
      nb: ['(?:purr på|purr|påminn|minn|send påminnelse til) {who} (?:om|på) {case}'],
      nn: ['(?:purr på|purr|påminn|minn|send påminning til) {who} (?:om|på) {case}'],
      en: ['(?:remind|chase|nudge|send a reminder to) {who} (?:about|of|on|for) {case}'],
    },
    help: {
      nb: { write: 'purr på Askøy om 71/20', does: 'minner én part eller person på saken' },
      nn: { write: 'purr på Askøy om 71/20', does: 'minner éin part eller person på saka' },
      en: { write: 'remind Askøy about 71/20', does: 'reminds one party or person of the case' },
    },
  });
}

function caseReminder(
  edge: Edge,
  name: string,
  spec: { readonly phrases: Localised<readonly string[]>; readonly help: Localised<HelpLine> },
): Command {
  return caseCommand(
    edge,
    { name, forSecretariat: true, verb: verbs.remind, ...spec },
    (event, { meetingId, id }, match) =>
      preview(edge, event, match, { kind: 'item', meetingId, itemId: id, who: match.who }),
  );
}

async function preview(edge: Edge, event: MessageEvent, match: Pick<Match, 'languages'>, input: PreviewInput) {
  const answered = await edge.useCases.previewReminder(event, input);
  return told(edge, answered, match, (voice, found) => {
    const mentions = reminderRulesOf(edge.cooperation, found.meeting.body).mentionUnreachable;
    return reminderPreviewMessage(voice, found, { nonce: edge.newNonce(), mentions });
  });
}
