import { epochOf, type Instant, instantOf } from './instant.ts';
import { lastAllowed, nextAllowed, type QuietTimes } from './quietTime.ts';

/** How a body reminds by itself. */
export interface ReminderRules {
  /** When the agenda is published. */
  readonly atPublication: boolean;
  /** So many hours before the deadline. */
  readonly hoursBefore: readonly number[];
  /** After the deadline the secretariat gets a list of who is missing; members get nothing. */
  readonly listAfterDeadline: boolean;
  /** Whoever cannot be reached in a 1:1 chat is mentioned in the body's own. */
  readonly mentionUnreachable: boolean;
}

/** What holds for a body that the register says nothing of. */
export const usualRules: ReminderRules = {
  atPublication: true,
  hoursBefore: [72, 24, 2],
  listAfterDeadline: true,
  mentionUnreachable: true,
};

/** One step of the ladder. `members`: who is missing is reminded; `list`: the secretariat is told who is. */
export interface Rung {
  /** `published`, `72h`, `list`: the same for the same step of the same ladder. */
  readonly id: string;
  readonly kind: 'members' | 'list';
  readonly dueAt: Instant;
}

const hourMs = 3_600_000;
/** Two reminders closer together than this are one. */
const leastGapMs = hourMs;

/**
 * The ladder of a published meeting, in the order of time: a function of the rules, the quiet times and the meeting's
 * own times, and of nothing else. A step that falls into a quiet time comes after it, or before it where after would
 * be too late to answer. Members are never reminded before publication nor at or after the deadline.
 */
export function ladderOf(
  rules: ReminderRules,
  times: QuietTimes,
  meeting: { readonly publishedAt: Instant; readonly deadline: Instant },
): readonly Rung[] {
  const { publishedAt, deadline } = meeting;
  const wished = [
    ...(rules.atPublication ? [{ id: 'published', at: publishedAt }] : []),
    ...rules.hoursBefore.map((hours) => ({ id: `${hours}h`, at: instantOf(epochOf(deadline) - hours * hourMs) })),
  ];
  const members = wished
    .filter(({ at }) => at >= publishedAt)
    .map(({ id, at }): Rung => ({ id, kind: 'members', dueAt: moved(at, times, deadline) }))
    .filter(({ dueAt }) => dueAt >= publishedAt && dueAt < deadline)
    .toSorted((a, b) => epochOf(a.dueAt) - epochOf(b.dueAt) || b.id.length - a.id.length);
  const list: readonly Rung[] = rules.listAfterDeadline
    ? [{ id: 'list', kind: 'list', dueAt: nextAllowed(deadline, times) }]
    : [];
  return [...apart(members), ...list];
}

function moved(at: Instant, times: QuietTimes, deadline: Instant): Instant {
  const after = nextAllowed(at, times);
  return after < deadline ? after : lastAllowed(at, times);
}

/** A step that the next one follows too closely is left to that one. */
function apart(rungs: readonly Rung[]): readonly Rung[] {
  return rungs.filter((rung, index) => {
    const next = rungs[index + 1];
    return !next || epochOf(next.dueAt) - epochOf(rung.dueAt) >= leastGapMs;
  });
}

/**
 * Which step is to be taken now: the last one that is due. Earlier ones that were never taken, for example since the
 * bot was away, are passed over. Members are not reminded once the deadline has passed.
 */
export function dueRung(ladder: readonly Rung[], deadline: Instant, now: Instant): Rung | undefined {
  const due = ladder.findLast(({ dueAt }) => dueAt <= now);
  return due?.kind === 'members' && now >= deadline ? undefined : due;
}

/** When the ladder is to be looked at again. */
export function nextRungAt(ladder: readonly Rung[], now: Instant): Instant | undefined {
  return ladder.find(({ dueAt }) => dueAt > now)?.dueAt;
}
