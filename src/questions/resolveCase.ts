import type { BodyId } from '../domain/cooperation.ts';
import type { KnownCase } from '../domain/known.ts';
import type { CaseRef } from './interpretation.ts';
import type { Message } from './message.ts';
import type { World } from './world.ts';

/** The case a message names, and the cases that may be. */
export interface CaseMeant {
  readonly ref: CaseRef;
  readonly cases: readonly KnownCase[];
  /** The body is one that the case has passed or not, and no part of its number. */
  readonly through?: BodyId | undefined;
}

const besides =
  /BODY(?:'s)?(?: (?:sak|saken|saka|case))?(?: nr)? CASE|CASE (?:(?:i|in|for|of|fra|frå|from|på|til|hos) )?(?:the )?BODY|CASE (?:behandl|handsam|drøft|vedt|oppe|discussed|treated|adopted)\S* (?:opp )?(?:i|in) (?:the )?BODY/u;

/** Looks the number up; undefined when the message has none. */
export async function caseMeant(
  message: Message,
  { model }: World,
  isHistory: boolean,
): Promise<CaseMeant | undefined> {
  const [first] = message.numbers;
  if (!first) return undefined;
  const [body] = message.bodies.length === 1 ? message.bodies : [];
  const number = { sequence: first.seq, year: first.year ?? undefined };
  const cases = await model.numbered({ ...number, body });
  if (body !== undefined && isHistory && (cases.length === 0 || !besides.test(message.words))) {
    const anywhere = await model.numbered(number);
    if (cases.length === 0 || anywhere.length === 1) {
      return { ref: { ...first, body: null }, cases: anywhere, through: body };
    }
  }
  return { ref: { ...first, body: body ?? null }, cases };
}
