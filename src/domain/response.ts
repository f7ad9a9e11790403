import type { PaperVersion } from './case.ts';
import type { MembershipRole, PartyId, PersonKey } from './cooperation.ts';
import type { Instant } from './instant.ts';
import type { Language } from './language.ts';

export const answers = ['acknowledged', 'wantsDiscussion', 'withdrawn'] as const;
export type Answer = (typeof answers)[number];

/** One answer, with everything the record must tell about it (`docs/adr/0002-state.md`). */
export interface ResponseEntry {
  readonly answer: Answer;
  readonly at: Instant;
  /** Given after the deadline. */
  readonly late: boolean;
  readonly paper: PaperVersion;
  /** In which role the person answered. */
  readonly role: MembershipRole;
  readonly deputyFor?: PersonKey | undefined;
  /** The language and the exact sentence the person had before them. */
  readonly language: Language;
  readonly sentence: string;
  /** Why the person wants the case discussed. */
  readonly reason?: string | undefined;
  /** Which press it was, so that the same press that comes again is known. */
  readonly press?: Press | undefined;
}

/** A press, as the channel names it: its id, and when it was made by the channel's clock. */
export interface Press {
  readonly id: string;
  readonly at?: Instant | undefined;
}

/** Everything one person has answered on one item, oldest first; never rewritten, only added to. */
export interface ResponseHistory {
  readonly itemId: string;
  readonly entraId: string;
  readonly person: PersonKey;
  readonly name: string;
  readonly party?: PartyId | undefined;
  readonly entries: readonly ResponseEntry[];
}

/** More changes of mind than this on one item are refused, so that a document cannot grow without end. */
export const maxEntries = 100;

/** The answer that stands: the last one, unless it was withdrawn or is about an older version of the paper. */
export function standingAnswer(
  history: Pick<ResponseHistory, 'entries'> | undefined,
  paper: PaperVersion,
): ResponseEntry | undefined {
  const last = history?.entries.at(-1);
  return last && last.answer !== 'withdrawn' && last.paper.version === paper.version ? last : undefined;
}

export type ResponseDecision =
  | { readonly kind: 'added'; readonly entries: readonly ResponseEntry[] }
  | { readonly kind: 'unchanged'; readonly since: ResponseEntry }
  | { readonly kind: 'nothingToWithdraw' }
  | { readonly kind: 'tooManyChanges' };

/**
 * What a new answer does to the history. The same answer again changes nothing:
 * pressing once and pressing a hundred times leave the same history. Nor does a press that was known before, or that
 * was made before the last one that counts: it comes again, or too late.
 */
export function decideResponse(entries: readonly ResponseEntry[], entry: ResponseEntry): ResponseDecision {
  const last = entries.at(-1);
  if (last && (isSameAnswer(last, entry) || isOfThePast(entries, entry))) return { kind: 'unchanged', since: last };
  if (!last && entry.answer === 'withdrawn') return { kind: 'nothingToWithdraw' };
  if (entries.length >= maxEntries) return { kind: 'tooManyChanges' };
  return { kind: 'added', entries: [...entries, entry] };
}

function isOfThePast(entries: readonly ResponseEntry[], { press }: ResponseEntry): boolean {
  if (!press) return false;
  const last = entries.at(-1)?.press?.at;
  const isOvertaken = press.at !== undefined && last !== undefined && press.at < last;
  return isOvertaken || entries.some((entry) => entry.press?.id === press.id);
}

function isSameAnswer(last: ResponseEntry, entry: ResponseEntry): boolean {
  if (last.answer !== entry.answer) return false;
  if (entry.answer === 'withdrawn') return true;
  return last.paper.version === entry.paper.version && last.reason === entry.reason;
}
