import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Answer } from '../../src/domain/response.ts';
import { verbs } from '../../src/views/buttons.ts';
import { cardOf, findAction } from '../support/connector/cards.ts';
import type { Json, Person } from '../support/connector/types.ts';
import { theCardOf } from './posted.ts';
import type { Fleet } from './replicaFleet.ts';
import { pressUntilAnswered, type Told } from './replicaPress.ts';
import type { ReplicaWorld } from './replicaWorld.ts';

/** An answer that must be in the history, and why it was given. */
export interface Expected {
  readonly answer: Answer;
  readonly reason?: string;
}

/** What a member must find in the store of a case, going by what they were told. */
export interface Diary {
  readonly person: Person;
  readonly number: string;
  /** Oldest first. */
  readonly answers: Expected[];
  readonly comments: string[];
}

/** All that members were told. */
export interface Telling {
  readonly told: Told[];
  readonly wrongs: string[];
}

interface Wish {
  readonly what: Answer | 'comment';
  readonly action: Json;
  readonly text?: string;
}

/** Presses on this and that until the time is over, and on until the last press has its answer. */
export async function pressAtRandom(
  world: ReplicaWorld,
  fleet: Fleet,
  diaries: readonly Diary[],
  telling: Telling,
  { isOver, pauseMs }: { readonly isOver: () => boolean; readonly pauseMs: number },
): Promise<void> {
  for (;;) {
    await setTimeout(Math.random() * 2 * pauseMs);
    if (isOver()) return;
    const diary = diaries[Math.floor(Math.random() * diaries.length)];
    if (diary) await carryOut(world, fleet, diary, telling);
  }
}

async function carryOut(world: ReplicaWorld, fleet: Fleet, diary: Diary, telling: Telling): Promise<void> {
  const { id, wish } = wishOn(world, diary);
  let isInDoubt = false;
  for (;;) {
    const told = await pressOnceOrTwice(fleet, diary.person, id, wish.action);
    telling.told.push(...told);
    isInDoubt ||= told.length > 1 || told.some(({ isRepeated, verdict }) => isRepeated || verdict === 'unsure');
    const best = told.find(({ verdict }) => verdict !== 'failed' && verdict !== 'unsure');
    if (best) {
      const wrong = noteIn(diary, wish, best, isInDoubt);
      if (wrong) telling.wrongs.push(`${diary.number}, ${diary.person.entraId}, ${wish.what}: ${wrong}`);
      return;
    }
    // «Prøv igjen»: not everyone does, and what was not saved must stay so.
    if (!isInDoubt && Math.random() < 0.5) return;
  }
}

/** An impatient thumb presses twice at once, and two replicas get it. */
async function pressOnceOrTwice(fleet: Fleet, person: Person, id: string, action: Json): Promise<readonly Told[]> {
  const times = Math.random() < 0.1 ? 2 : 1;
  return Promise.all(Array.from({ length: times }, () => pressUntilAnswered(fleet, person, id, action)));
}

function wishOn(world: ReplicaWorld, { number }: Diary): { readonly id: string; readonly wish: Wish } {
  const card = theCardOf(world, number);
  const button = findAction(cardOf(card), 'Ta til orientering');
  const data = button.data as Json;
  const text = `Derfor ${randomUUID()}`;
  const nonce = randomUUID();
  const wishes: readonly Wish[] = [
    { what: 'acknowledged', action: button },
    { what: 'withdrawn', action: { ...button, verb: verbs.withdraw } },
    { what: 'wantsDiscussion', text, action: { ...button, verb: verbs.sendDiscuss, data: { ...data, text } } },
    { what: 'comment', text, action: { ...button, verb: verbs.sendComment, data: { ...data, text, nonce } } },
  ];
  const wish = wishes[Math.floor(Math.random() * wishes.length)];
  if (!wish) throw new Error('Nothing to wish for');
  return { id: card.id, wish };
}

/** Writes down what must be stored now; gives what was wrong with what was told. `isInDoubt`: it was sent before. */
function noteIn({ answers, comments }: Diary, wish: Wish, told: Told, isInDoubt: boolean): string | undefined {
  const { what, text } = wish;
  const last = answers.at(-1);
  const stood = what === last?.answer && last.reason === text;
  switch (told.verdict) {
    case 'new':
    case 'standing':
      if (told.verdict === 'standing' && !stood && !isInDoubt) return 'told that it stood, which it cannot';
      if (told.verdict === 'new' && stood) return 'told that it was new, though it stood';
      if (what === 'comment') comments.push(text ?? '');
      else if (!stood) answers.push({ answer: what, ...(text !== undefined && { reason: text }) });
      return undefined;
    case 'refused':
      return what === 'withdrawn' && !last ? undefined : `refused: ${told.text}`;
    default:
      return `an odd answer: ${told.text}`;
  }
}
