import type { KnownMeeting, ReadableCase } from '../../domain/known.ts';
import type { Voice } from '../../text/voice.ts';
import type { Understood } from '../interpret.ts';
import type { Interpretation } from '../interpretation.ts';
import type { Answer } from './answer.ts';
import { dayMonth, meetingsOf, nothing } from './meetings.ts';
import { answerMine, answerPending } from './pending.ts';
import { caseLine, dateText, show, stateText, type Telling } from './speaking.ts';
import { numberText, whichCase } from './which.ts';

/** How many meetings a person is asked to choose between. */
const mostMeetings = 5;

/** A button asks no longer question. */
const mostAsked = 400;

/** The commands' own words. */
const words = {
  publish: { nb: 'publiser', nn: 'publiser', en: 'publish' },
  remind: { nb: 'påminn', nn: 'påminn', en: 'remind' },
} as const;

/** Nothing is ever written from here: the answer is the card to press on, or why there is none. */
export async function answerWrite(telling: Telling, understood: Understood): Promise<Answer> {
  const { interpretation } = understood;
  const { voice, world } = telling;
  switch (interpretation.intent) {
    case 'publish_request':
      return world.asker.isSecretariat ? publishable(telling, understood) : { lead: voice.say('ask.secretariat') };
    case 'remind_request':
      return world.asker.isSecretariat ? remindable(telling, understood) : { lead: voice.say('ask.secretariat') };
    case 'comment_request': {
      const meant = await whichCase(telling, understood, (known) => commentQuestion(voice, known, interpretation));
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

/** The same comment to one of several cases; not for one too long for a button. */
function commentQuestion(
  { language }: Voice,
  { key, number }: ReadableCase,
  { comment_text: text }: Interpretation,
): string | undefined {
  const to = `${key.body} ${number}`;
  if (text === undefined) return language === 'en' ? `write a comment on ${to}` : `skriv kommentar til ${to}`;
  const question = language === 'en' ? `comment on ${to}: ${text}` : `kommentar til ${to}: ${text}`;
  return question.length > mostAsked ? undefined : question;
}

async function acknowledgeable(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice, world } = telling;
  const { case: number, topic } = understood.interpretation;
  if (!number && topic === undefined) return answerMine(telling, understood);
  const meant = await whichCase(telling, understood, ({ key, number: no }) =>
    voice.language === 'en' ? `note ${key.body} ${no}` : `ta ${key.body} ${no} til orientering`,
  );
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

/** Reminding on one case, or, where a body or a meeting is named and no case, on all that is open there. */
async function remindable(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice, world } = telling;
  const { case: number, topic, who, body } = understood.interpretation;
  if (who?.scope === 'me') return { lead: voice.say('ask.refuse.unsupported') };
  const party = who?.scope === 'org' ? who.value : undefined;
  if (!number && topic === undefined && body) {
    return oneMeeting(telling, understood, (meeting) => ({
      lead: voice.say('ask.confirm.remindMeeting', { body: voice.body(body), date: dateText(voice, meeting.date) }),
      card: { kind: 'remind', of: meeting, party },
    }));
  }
  const meant = await whichCase(telling, understood);
  if ('answer' in meant) return meant.answer;
  const known = meant.case;
  const standing = await world.model.standing(known);
  const missing = (standing?.missing ?? []).filter((each) => party === undefined || each.party === party);
  if (missing.length === 0) return answerPending(telling, { ...understood, cases: [known] });
  const names = missing.map(({ name }) => name).join(', ');
  return {
    lead: voice.say('ask.confirm.remind', { n: missing.length, no: known.number, names }),
    isState: true,
    next: [show(known), { kind: 'case', does: 'missing', case: known }],
    card: { kind: 'remind', of: known, party },
  };
}

function publishable(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice } = telling;
  return oneMeeting(telling, understood, (meeting) => ({
    lead: voice.say(meeting.state === 'published' ? 'ask.confirm.publishMore' : 'ask.confirm.publish', {
      body: voice.body(meeting.body),
      date: dateText(voice, meeting.date),
    }),
    card: { kind: 'publish', meeting },
  }));
}

/** The one meeting that is meant, by default the next; of several the person chooses. */
async function oneMeeting(
  telling: Telling,
  { interpretation, ...understood }: Understood,
  tell: (meeting: KnownMeeting) => Answer,
): Promise<Answer> {
  const { voice } = telling;
  const meant = { ...understood, interpretation: { meeting: { ref: 'next' as const }, ...interpretation } };
  const found = (await meetingsOf(telling, meant)).filter(({ state }) => state !== 'cancelled' && state !== 'held');
  const [first, ...others] = found;
  if (!first) return nothing(telling, meant);
  if (others.length === 0) return tell(first);
  const does = interpretation.intent === 'publish_request' ? 'publish' : 'remind';
  const next = found.slice(0, mostMeetings).map((meeting) => ({
    kind: 'ask' as const,
    question: `${words[does][voice.language]} ${meeting.body} ${dayMonth(meeting)}`,
  }));
  return { lead: voice.say('ask.which.meeting'), next };
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
