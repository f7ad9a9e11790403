import type { Button } from '../cards/action.ts';
import { answerCard } from '../cards/answer/index.ts';
import type { Instant } from '../domain/instant.ts';
import type { ReadableCase } from '../domain/known.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import {
  type Answer,
  type AnswerRow,
  asOfText,
  type CaseAction,
  type Next,
  plainText,
} from '../questions/answers/answer.ts';
import type { Voice } from '../text/voice.ts';
import { itemButton, verbs } from './buttons.ts';

const verbOf = {
  show: verbs.show,
  missing: verbs.missing,
  comments: verbs.comments,
  paper: verbs.paper,
} as const satisfies Record<CaseAction, string>;

const titleKeys = { show: 'btn.back', missing: 'btn.who', comments: 'btn.comments', paper: 'btn.paper' } as const;

/**
 * The answer as a person sees it: a card where there is something to press or to list, else a sentence. The line that
 * notifications show is the whole answer as plain text.
 */
export function answerMessage(voice: Voice, answer: Answer, question: string, now: Instant): OutgoingMessage {
  const text = plainText(answer, voice, now);
  const { rows = [], next = [], notes = [] } = answer;
  if (rows.length === 0 && next.length === 0 && !answer.progress) return { kind: 'text', text };
  const card = answerCard({
    heading: answer.heading,
    lead: answer.lead,
    progress: answer.progress,
    rows: rows.map((row) => rowView(voice, row)),
    isPath: answer.isPath,
    notes: notes.filter((note) => note !== ''),
    footer: answer.isState ? asOfText(voice, now) : undefined,
    buttons: [...next.flatMap((each) => buttonOf(voice, each)), understoodButton(voice, question)],
    cutNote: voice.say('list.cut'),
  });
  return { kind: 'card', card, summary: text };
}

function rowView(voice: Voice, { text, detail, passage, next = [] }: AnswerRow) {
  const [first] = next;
  const [button] = first ? buttonOf(voice, first, first.kind === 'case' ? first.case.number : undefined) : [];
  return { text, detail, passage, button };
}

/** A case that is in no store has nothing to press. */
function buttonOf(voice: Voice, next: Next, title?: string): readonly Button[] {
  if (next.kind === 'ask')
    return [{ title: next.title ?? next.question, verb: verbs.ask, data: { question: next.question } }];
  const pressed = itemOf(next.case);
  return pressed ? [itemButton(voice, pressed, verbOf[next.does], title ?? voice.say(titleKeys[next.does]))] : [];
}

function itemOf({ itemId, meetingId, paperVersion }: ReadableCase) {
  if (itemId === undefined || paperVersion === undefined) return undefined;
  return { id: itemId, meetingId, paper: { version: paperVersion } };
}

function understoodButton(voice: Voice, question: string): Button {
  return { title: voice.say('btn.understood'), verb: verbs.understood, data: { question: question.slice(0, 400) } };
}
