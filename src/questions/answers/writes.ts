import type { Understood } from '../interpret.ts';
import type { Answer } from './answer.ts';
import { answerMine } from './pending.ts';
import { caseLine, show, stateText, type Telling } from './speaking.ts';
import { numberText, whichCase } from './which.ts';

/** Nothing is ever written from here: the answer is the card to press on, or why there is none. */
export async function answerWrite(telling: Telling, understood: Understood): Promise<Answer> {
  const { interpretation } = understood;
  const { voice, world } = telling;
  switch (interpretation.intent) {
    case 'publish_request':
      if (!world.asker.isSecretariat) return { lead: voice.say('ask.secretariat') };
      return { lead: voice.say('ask.confirm.publish', { body: interpretation.body ?? 'SG' }) };
    case 'remind_request':
      return world.asker.isSecretariat ? remindable(telling, understood) : { lead: voice.say('ask.secretariat') };
    case 'comment_request': {
      const meant = await whichCase(telling, understood);
      if ('answer' in meant) return meant.answer;
      const { number: no, key } = meant.case;
      if (!world.model.allows('comment', meant.case))
        return { lead: voice.say('err.not_participant', { body: voice.body(key.body) }), next: [show(meant.case)] };
      return {
        lead: voice.say('ask.confirm.comment', { no }),
        card: { kind: 'comment', case: meant.case, text: interpretation.comment_text },
      };
    }
    default:
      return acknowledgeable(telling, understood);
  }
}

async function acknowledgeable(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice, world } = telling;
  const { case: number, topic } = understood.interpretation;
  if (!number && topic === undefined) return answerMine(telling, understood);
  const meant = await whichCase(telling, understood);
  if ('answer' in meant) return meant.answer;
  const known = meant.case;
  if (known.status !== 'open')
    return { lead: stateText(voice, known, telling.now), isState: true, next: [show(known)] };
  if (!world.model.allows('acknowledge', known))
    return { lead: voice.say('err.not_member', { body: voice.body(known.key.body) }), next: [show(known)] };
  return {
    lead: voice.say('ask.confirm.ack', { case: caseLine(voice, known) }),
    card: { kind: 'acknowledge', case: known },
  };
}

async function remindable(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice, world } = telling;
  const meant = await whichCase(telling, understood);
  if ('answer' in meant) return meant.answer;
  const known = meant.case;
  const standing = await world.model.standing(known);
  if (!standing || standing.missing.length === 0)
    return { lead: voice.say('ask.missing.none'), isState: true, next: [show(known)] };
  const names = standing.missing.map(({ name }) => name).join(', ');
  return {
    lead: voice.say('ask.confirm.remind', { n: standing.missing.length, no: known.number, names }),
    isState: true,
    next: [show(known), { kind: 'case', does: 'missing', case: known }],
  };
}

/** A friendly no, with the reason. */
export async function answerRefusal(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice } = telling;
  const { reason, case: number } = understood.interpretation;
  const [known, ...others] = understood.cases;
  const next = known?.kind === 'readable' && others.length === 0 ? [show(known)] : [];
  switch (reason) {
    case 'bulk': {
      const mine = await answerMine(telling, understood);
      return { lead: voice.say('ask.refuse.bulk'), rows: mine.rows, isState: true };
    }
    case 'other_user':
      return { lead: voice.say('ask.refuse.other'), next };
    case 'vote':
      return { lead: voice.say('ask.refuse.vote'), next };
    case 'unsupported':
      return { lead: voice.say('ask.refuse.unsupported'), next };
    default:
      if (number && understood.cases.length === 0)
        return { lead: voice.say('msg.notfound', { no: numberText(number) }) };
      return number && others.length === 0 && known?.kind === 'readable'
        ? { lead: voice.say('ask.refuse.type', { no: known.number }), next }
        : { lead: voice.say('ask.refuse.noCase') };
  }
}
