import type { BodyFinder } from './bodies.ts';
import { dateTokensIn } from './facts/dateTokens.ts';
import type { Line } from './lines.ts';

const day: ReadonlySet<string> = new Set(['written', 'numeric', 'iso', 'slashed', 'days']);
const meetingWord =
  /^(?:til (?:møte|behandling)|møte|behandles|behandlast|handsamast|sakspapir(?:er)?|saksframlegg|saksfremlegg)(?!\p{L})/iu;
const sentence = /[.!?]$|(?<!\p{L})(?:er|ble|blei|vart|vert|blir|skal|vil|har|ba|bad|vedtok)(?!\p{L})/iu;
const longest = 90;

/** A line that only tells the meeting: a body or «møte», and a full day. */
export function isPlaceLine({ text }: Line, findBodies: BodyFinder): boolean {
  if (text.length > longest || sentence.test(text)) return false;
  const date = dateTokensIn(text).find(({ form, parts }) => day.has(form) && parts.year !== undefined);
  if (!date) return false;
  const before = text.slice(0, date.start);
  const [body] = findBodies(before);
  return meetingWord.test(text) || (body !== undefined && body.start < 12);
}
