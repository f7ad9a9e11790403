import type { KnownCase } from '../domain/known.ts';
import type { Language } from '../domain/language.ts';
import type { Draft } from './intents/draft.ts';
import { readAsked } from './intents/reads.ts';
import { talk } from './intents/talk.ts';
import { writeAsked } from './intents/writes.ts';
import type { Interpretation } from './interpretation.ts';
import { type Message, readMessage } from './message.ts';
import { caseMeant } from './resolveCase.ts';
import { dueMeant, meetingMeant, periodMeant } from './resolveDates.ts';
import { typeChecked } from './resolveWrite.ts';
import type { World } from './world.ts';

/** What there is of a question that says too little. */
export interface Hint {
  readonly about: 'status' | 'missing' | 'comments' | 'history';
  readonly number?: number | undefined;
}

/** What was understood, and the languages the message may be in. */
export interface Understood {
  readonly interpretation: Interpretation;
  /** Empty when the words tell nothing. */
  readonly languages: readonly Language[];
  /** Every case that the message may mean by number, of those the person may know. */
  readonly cases: readonly KnownCase[];
  /** Further case numbers in the message. */
  readonly others: Message['numbers'];
  /** Nothing certain was understood, but this: a bare number, or what is asked about no case in particular. */
  readonly hint?: Hint | undefined;
  /** It asks who has read: only confirming is known. */
  readonly speaksOfReading: boolean;
}

/**
 * Understands a message: by its words alone first, then held against what the person may know. The same message and
 * the same world give the same answer; no network, no model. Throws the port errors of the read model.
 */
export async function interpret(text: string, world: World): Promise<Understood> {
  const message = readMessage(text, world.lexicon, world.today);
  const draft = draftOf(message, world);
  const found = await caseMeant(message, world, draft.intent === 'case_history');
  const placed = await place(draft, message, world, found?.through);
  const cases = found?.cases ?? [];
  const meant: Interpretation = {
    ...placed,
    ...(found && mentionsCase(draft) ? { case: found.ref } : {}),
    ...(cases.length > 1 || message.numbers.length > 1 ? { ambiguous: true as const } : {}),
  };
  const certain = draft.isUnclear
    ? await searched(meant, world)
    : draft.isGuess
      ? await withFoundTopic(meant, world)
      : meant;
  const interpretation = await typeChecked(certain, cases, world.model);
  return {
    interpretation: inOrder(interpretation),
    languages: message.languages,
    cases,
    others: message.numbers.slice(1),
    hint: interpretation.intent === 'help' && interpretation.ambiguous ? hintOf(message) : undefined,
    speaksOfReading: /(?<!\p{L})(?:lest|lese|lesen|leser|read|sett)(?!\p{L})/u.test(message.words),
  };
}

function hintOf(message: Message): Hint | undefined {
  const [, digits] = /(?<![\p{L}\d])(\d{1,4})(?![\p{L}\d])/u.exec(message.words) ?? [];
  const number = digits === undefined ? undefined : Number(digits);
  if (message.has('history')) return { about: 'history', number };
  if (message.has('whoAsked') || message.has('answer')) return { about: 'missing', number };
  return message.has('status') ||
    number !== undefined ||
    /(?<!\p{L})(?:sak|saken|saka|case)(?!\p{L})/u.test(message.words)
    ? { about: 'status', number }
    : undefined;
}

function draftOf(message: Message, { asker }: World): Draft {
  return talkFirst(message) ?? writeAsked(message, asker.party) ?? talk(message) ?? readAsked(message);
}

/** «Hva betyr det å ta en sak til orientering?» is no order. */
function talkFirst(message: Message): Draft | undefined {
  const said =
    message.has('meaning') || message.has('opinion') || message.has('understood') ? talk(message) : undefined;
  return said?.intent === 'out_of_scope' && /(?:komm?ent|merknad|remark)\S* (?:til|på|on|to) CASE/u.test(message.words)
    ? undefined
    : said;
}

function mentionsCase({ intent }: Draft): boolean {
  return intent !== 'out_of_scope' && intent !== 'help' && intent !== 'smalltalk';
}

/** The draft with dates and bodies in their places. */
async function place(
  draft: Draft,
  message: Message,
  world: World,
  through: string | undefined,
): Promise<Interpretation> {
  const { dates, meetingElse, asksForBody, isUnclear: _, isGuess: __, ...meant } = draft;
  const hasCase = message.numbers.length > 0;
  const isDated = dates === 'meeting' && !hasCase && message.dates.length > 0;
  // All meetings of all years are many: they are read only where a date is held against them.
  const said = isDated ? meetingMeant(message.dates, await world.model.meetings(), message.bodies) : undefined;
  const relative = message.has('next') ? 'next' : message.has('last') ? 'last' : meetingElse;
  const meeting = said ?? (dates === 'meeting' && !hasCase && meetingElse && relative ? { ref: relative } : undefined);
  const spans =
    dates === 'period' || (dates === 'meeting' && !said && message.dates.some(({ kind }) => kind === 'span'));
  const period = spans ? (periodMeant(message.dates, message.words) ?? (await sinceLast(message, world))) : undefined;
  const due = dates === 'due' ? dueMeant(message.dates) : undefined;
  const [body, ...others] = message.bodies;
  const path = world.lexicon.path.filter((id) => message.bodies.includes(id) || id === through);
  const isTalk = ['help', 'smalltalk', 'out_of_scope', 'refuse'].includes(draft.intent);
  return {
    ...meant,
    ...(others.length > 0 || through !== undefined ? { bodies: path } : {}),
    ...(!hasCase && body !== undefined && others.length === 0 && !isTalk
      ? { body }
      : asksForBody
        ? { body: null }
        : {}),
    ...(meeting ? { meeting } : {}),
    ...(period ? { period } : {}),
    ...(due ? { due } : {}),
  };
}

/** «Siden sist», «since the last meeting». */
async function sinceLast({ words }: Message, { model }: World): Promise<Interpretation['period']> {
  if (!/(?:siden|sidan|since|etter|after) (?:sist|siste|forrige|førre|last|the last)/u.test(words)) return undefined;
  const last = (await model.meetings()).findLast(({ state }) => state === 'held');
  return last && { from: last.date };
}

/** A sentence that no rule fits: about a case when its words find one, else about something else. */
async function searched(meant: Interpretation, { model }: World): Promise<Interpretation> {
  if (meant.topic === undefined) return meant;
  const { hits } = await model.search({ words: meant.topic, limit: 3 });
  if (hits.some(({ whole }) => whole)) return { intent: 'case_status', topic: meant.topic };
  // What is in no case may be how it is asked: the rest is the topic, when it is half of the words or more.
  const found = hits.map((hit) => hit.found).toSorted((a, b) => b.length - a.length)[0] ?? [];
  return found.length * 2 >= meant.topic.split(' ').length
    ? { intent: 'case_status', topic: found.join(' ') }
    : { intent: 'out_of_scope', reason: 'other_topic' };
}

/** The topic only where a search finds it. */
async function withFoundTopic({ topic, ...meant }: Interpretation, { model }: World): Promise<Interpretation> {
  if (topic === undefined) return meant;
  const { hits } = await model.search({ words: topic, limit: 1 });
  return hits.some(({ whole }) => whole) ? { ...meant, topic } : meant;
}

/** The fields in the order in which the format lists them. */
function inOrder(meant: Interpretation): Interpretation {
  const order = [
    'intent',
    'case',
    'topic',
    'body',
    'bodies',
    'meeting',
    'who',
    'case_type',
    'period',
    'due',
    'comment_text',
    'help_topic',
    'ambiguous',
    'confirm',
    'requires_role',
    'reason',
  ];
  return Object.fromEntries(
    order.filter((key) => key in meant).map((key) => [key, meant[key as keyof Interpretation]]),
  ) as unknown as Interpretation;
}
