/** At most `count` messages in any stretch of `spanMs` milliseconds. */
export interface Window {
  readonly count: number;
  readonly spanMs: number;
}

/**
 * How much of an allowance a message may use. `publish` and `reminder`: nine tenths; the rest is left for answers to
 * people. `refresh`: three quarters, so that there is always room for those that go first.
 */
export type Priority = 'publish' | 'reminder' | 'refresh';

/** When a conversation was written to. Epoch times in milliseconds, ascending. */
export interface SendLog {
  readonly recent: readonly number[];
  /** Older messages, a minute's together: the time of the last of them, and how many. */
  readonly older: readonly Counted[];
  /** The platform has asked us to wait until then. */
  readonly blockedUntilMs?: number | undefined;
}

interface Counted {
  readonly lastMs: number;
  readonly count: number;
}

/** Two messages that leave this far apart may arrive that much closer together. */
const jitterMs = 100;

/**
 * What Teams allows one bot in one conversation (Teams documentation, «Rate limiting for bots»: messages sent or
 * conversations created, per bot and thread), with room for what happens to messages on the way.
 */
const conversationWindows: readonly Window[] = [
  { count: 7, spanMs: 1_000 + jitterMs },
  { count: 8, spanMs: 2_000 + jitterMs },
  { count: 60, spanMs: 30_000 + jitterMs },
  { count: 1_800, spanMs: 3_600_000 + jitterMs },
];

/** Single times are kept for the shorter windows; the hour's are counted by the minute. */
const keptSingleMs = 30_000 + jitterMs;
const longestMs = 3_600_000 + jitterMs;
const minuteMs = 60_000;

/**
 * Time between two messages of one app in one tenant: Teams allows 50 in a second. 49 leave room for messages that
 * arrive up to 20 ms closer together than they left; what is too much all the same is told by 429, and waits.
 */
export const tenantIntervalMs = 1_000 / 49;

export const emptyLog: SendLog = { recent: [], older: [] };

/**
 * The earliest time from `fromMs` on at which the conversation may be written to. Never earlier than what the log has
 * last, so that messages stay in order.
 */
export function earliest(log: SendLog, priority: Priority, fromMs: number): number {
  let at = Math.max(fromMs, log.blockedUntilMs ?? 0, log.recent.at(-1) ?? 0, log.older.at(-1)?.lastMs ?? 0);
  for (const { count, spanMs } of conversationWindows) {
    const full = timeOfLast(log, shareOf(count, priority));
    if (full !== undefined) at = Math.max(at, full + spanMs);
  }
  return at;
}

function shareOf(count: number, priority: Priority): number {
  return Math.floor(count * (priority === 'refresh' ? 0.75 : 0.9));
}

/** When the n-th message from the end was sent; undefined when there are fewer. */
function timeOfLast(log: SendLog, n: number): number | undefined {
  if (log.recent.length >= n) return log.recent[log.recent.length - n];
  let counted = log.recent.length;
  for (const { lastMs, count } of log.older.toReversed()) {
    counted += count;
    if (counted >= n) return lastMs;
  }
  return undefined;
}

/** The log with one more message, and without what no window reaches back to. */
export function recordSend(log: SendLog, atMs: number): SendLog {
  const cut = log.recent.findIndex((sentMs) => sentMs > atMs - keptSingleMs);
  const passed = cut < 0 ? log.recent : log.recent.slice(0, cut);
  const older = passed.reduce(countIn, log.older).filter(({ lastMs }) => lastMs > atMs - longestMs);
  const recent = cut < 0 ? [] : log.recent.slice(cut);
  return { recent: [...recent, atMs], older, ...(isBlocked(log, atMs) && { blockedUntilMs: log.blockedUntilMs }) };
}

/** The log with the platform's wish to be left alone until then. */
export function recordWait(log: SendLog, untilMs: number): SendLog {
  return { ...log, blockedUntilMs: Math.max(untilMs, log.blockedUntilMs ?? 0) };
}

function countIn(older: readonly Counted[], sentMs: number): readonly Counted[] {
  const last = older.at(-1);
  if (!last || Math.floor(last.lastMs / minuteMs) !== Math.floor(sentMs / minuteMs)) {
    return [...older, { lastMs: sentMs, count: 1 }];
  }
  return [...older.slice(0, -1), { lastMs: sentMs, count: last.count + 1 }];
}

function isBlocked({ blockedUntilMs = 0 }: SendLog, atMs: number): boolean {
  return blockedUntilMs > atMs;
}
