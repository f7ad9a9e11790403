import { reminderRulesOf } from '../domain/cooperation.ts';
import { isRefused } from '../domain/refusal.ts';
import type { MessageEvent, PressEvent } from '../ports/dialogue.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { ReadModel } from '../ports/readModel.ts';
import type { Answer } from '../questions/answers/answer.ts';
import { plainText } from '../questions/answers/answer.ts';
import { type Asked, ask } from '../questions/ask.ts';
import { createWorld } from '../questions/createWorld.ts';
import { refusalText } from '../text/refusals.ts';
import type { Voice } from '../text/voice.ts';
import type { Acting } from '../usecases/people/identify.ts';
import { answerMessage } from '../views/answerCard.ts';
import { commentForm } from '../views/forms.ts';
import { publishConfirm } from '../views/publishConfirm.ts';
import { reminderPreviewMessage } from '../views/reminderPreview.ts';
import { saidItem } from '../views/saidItem.ts';
import { type Edge, voiceOf } from './edge.ts';

type Asking = MessageEvent | PressEvent;

/**
 * Answers a message that no command reads. Where others read along and the person may know more than they, the whole
 * answer goes to the person's 1:1 chat, and a pointer to it here.
 */
export function answerQuestion(edge: Edge) {
  return async (event: Asking, question: string): Promise<OutgoingMessage> => {
    const { acting, outcome } = await edge.useCases.openReadModel(event, undefined);
    if (isRefused(outcome)) return { kind: 'text', text: refusalText(voiceOf(edge, acting), outcome.refusal) };
    const here = await askWith(edge, acting, question, outcome.here);
    if (!outcome.isShared) return draw(edge, event, here, question);
    const alone = await askWith(edge, acting, question, outcome.alone);
    const now = edge.clock();
    const isSame = plainText(here.answer, here.voice, now) === plainText(alone.answer, here.voice, now);
    if (isSame) return draw(edge, event, here, question);
    const chat = acting.record?.chat;
    const isTold =
      chat !== undefined &&
      (await edge.tellAlone(acting, await draw(edge, { ...event, conversation: chat }, alone, question)));
    return { kind: 'text', text: alone.voice.say(isTold ? 'ask.elsewhere' : 'ask.askAlone') };
  };
}

/** Asks in the world of the person, with what this model lets them know. */
export function askWith(edge: Edge, acting: Acting, question: string, model: ReadModel): Promise<Asked> {
  const { cooperation } = edge;
  const now = edge.clock();
  return ask(question, createWorld(cooperation, acting.person, now, model), {
    now,
    voiceFor: (languages) => voiceOf(edge, acting, languages),
    partyName: (id) => cooperation.parties.find((party) => party.id === id)?.name ?? id,
  });
}

/** The answer, or the card that stands for it: nothing is written before a press on that. */
async function draw(edge: Edge, event: Asking, { answer, voice }: Asked, question: string): Promise<OutgoingMessage> {
  return (await cardFor(edge, event, answer, voice)) ?? answerMessage(voice, answer, question, edge.clock());
}

async function cardFor(
  edge: Edge,
  event: Asking,
  { card, lead }: Answer,
  voice: Voice,
): Promise<OutgoingMessage | undefined> {
  if (!card) return undefined;
  switch (card.kind) {
    case 'publish':
      return publishConfirm(voice, lead, card.meeting);
    case 'remind':
      return remindCard(edge, event, card, voice);
    default:
      return ownCard(edge, event, card, voice);
  }
}

type CardOf<K> = Extract<NonNullable<Answer['card']>, { readonly kind: K }>;

/** The same preview as the command's, of the same use case: who would be reminded, and the button that sends it. */
async function remindCard(
  edge: Edge,
  event: Asking,
  { of, party }: CardOf<'remind'>,
  voice: Voice,
): Promise<OutgoingMessage | undefined> {
  if ('key' in of && of.itemId === undefined) return undefined;
  const scope =
    'key' in of
      ? ({ kind: 'item', meetingId: of.meetingId, itemId: of.itemId ?? '' } as const)
      : ({ kind: 'meeting', meeting: { body: of.body, meetingId: of.id } } as const);
  const { outcome } = await edge.useCases.previewReminder(event, { ...scope, who: party });
  if (isRefused(outcome)) return { kind: 'text', text: refusalText(voice, outcome.refusal) };
  const mentions = reminderRulesOf(edge.cooperation, outcome.meeting.body).mentionUnreachable;
  return reminderPreviewMessage(voice, outcome, { nonce: edge.newNonce(), mentions });
}

/** The case's own card to acknowledge on, or the form with the comment. */
async function ownCard(
  edge: Edge,
  event: Asking,
  { kind, case: known, text }: CardOf<'acknowledge' | 'comment'>,
  voice: Voice,
): Promise<OutgoingMessage | undefined> {
  if (known.itemId === undefined) return undefined;
  const ref = { meetingId: known.meetingId, itemId: known.itemId };
  if (kind === 'comment') {
    const { outcome } = await edge.useCases.openCommentForm(event, ref);
    if (isRefused(outcome)) return { kind: 'text', text: refusalText(voice, outcome.refusal) };
    return commentForm(voice, outcome, edge.newNonce(), text === undefined ? {} : { value: text });
  }
  const { outcome } = await edge.useCases.readItem(event, ref);
  if (isRefused(outcome)) return { kind: 'text', text: refusalText(voice, outcome.refusal) };
  return saidItem(voice, outcome, event, edge.clock());
}
