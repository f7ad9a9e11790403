import { afterTry, type DeliveryState, isLost, isSettled } from '../../domain/delivery.ts';
import { epochOf, type Instant } from '../../domain/instant.ts';
import { isoDate, localDateOf } from '../../domain/localTime.ts';
import type { WaitingView } from '../../ports/reminderCards.ts';
import type { Deps } from '../deps.ts';
import { chatOf, languageOf } from '../people/reach.ts';
import { change } from '../records/change.ts';
import type { PersonRecord } from '../records/types.ts';
import { nextDigestAt } from './digestTime.ts';
import { readPauses } from './pauses.ts';
import type { DigestSent } from './types.ts';
import { waitingFor } from './waiting.ts';

/** The queue's message for one person's digest of a day. */
export interface DigestMessage {
  readonly kind: 'digest';
  readonly entraId: string;
  readonly at: Instant;
}

type DigestDeps = Pick<Deps, 'cooperation' | 'publicHolidays' | 'clock' | 'queue'>;

const longestDelayMs = 6 * 24 * 3_600_000;

/** Asks for the person's next digest. */
export async function requestDigest(deps: DigestDeps, entraId: string): Promise<void> {
  const at = await nextDigestAt(deps);
  const delayMs = Math.min(epochOf(at) - epochOf(deps.clock()), longestDelayMs);
  await deps.queue.enqueue({ kind: 'digest', entraId, at } satisfies DigestMessage, delayMs);
}

/**
 * Sends what waits for a person in all meetings as one message, at most once a day, and asks for the next day's first,
 * so that the chain survives a crash; several chains merge into one. A digest of unknown fate is not sent again: the
 * next one comes tomorrow. Gives how long to wait when it has to be done again.
 */
export function sendDigest(deps: Deps) {
  const { records, clock, cooperation, messenger, allowance, reminderCards } = deps;
  const { keys } = records;
  const { digests } = records.reminders;

  return async ({ entraId, at }: DigestMessage): Promise<number | undefined> => {
    const waitMs = epochOf(at) - epochOf(clock());
    if (waitMs > 0) return Math.min(waitMs, longestDelayMs);
    const partition = keys.personPartition(entraId);
    const person = (await records.people.read(partition, keys.person))?.value;
    if (!person?.digest || !person.person) return undefined;
    // Nothing more is kept of someone who has left; should they come back, the next one comes as usual.
    if (!cooperation.people.some(({ key }) => key === person.person)) {
      await requestDigest(deps, entraId);
      return undefined;
    }
    const day = isoDate(localDateOf(at, cooperation.timeZone));
    const earlier = (await digests.read(partition, keys.digest(day)))?.value;
    if (earlier && isOver(earlier)) return undefined;
    if (!earlier) await requestDigest(deps, entraId);
    return send(person, person.person, day);
  };

  function isOver({ state }: DigestSent): boolean {
    return isSettled(state) || state.kind === 'sending' || isLost(state, epochOf(clock()));
  }

  async function send(record: PersonRecord, key: string, day: string): Promise<number | undefined> {
    const { entraId } = record;
    const views = await allThatWaits(record, key);
    const body = views[0]?.meeting.body;
    if (body === undefined) return keep(entraId, day, { kind: 'answered', at: clock() });
    const chat = await chatOf(deps, entraId, body);
    if (!chat) return keep(entraId, day, { kind: 'unreachable', at: clock(), reason: 'notInstalled' });
    const turn = await allowance.turn(chat.id, 'reminder');
    if (turn.kind === 'later') return turn.afterMs;
    if (!(await take(entraId, day))) return undefined;
    const result = await messenger.post(chat, reminderCards.digest(views, languageOf(cooperation, record)));
    await keep(entraId, day, afterTry(result, 1, clock(), clock()));
    await allowance.heard(chat, result);
    return result.kind === 'throttled' ? result.retryAfterMs : undefined;
  }

  async function allThatWaits({ entraId }: PersonRecord, person: string): Promise<readonly WaitingView[]> {
    if ((await readPauses(deps)).isPersonPaused(person)) return [];
    const bodies = cooperation.people.find(({ key }) => key === person)?.memberships.map(({ body }) => body) ?? [];
    const views: WaitingView[] = [];
    for (const body of new Set(bodies)) {
      const meetings = await records.meetings.list(keys.bodyPartition(body), keys.meeting(''));
      for (const { value: meeting } of meetings) {
        if (meeting.state !== 'published' || meeting.startsAt <= clock()) continue;
        const items = await waitingFor(deps, meeting.id, { person, entraId });
        if (items.length > 0) views.push({ meeting, items });
      }
    }
    return views.toSorted((a, b) => (a.meeting.deadline < b.meeting.deadline ? -1 : 1));
  }

  async function take(entraId: string, day: string): Promise<boolean> {
    let isMine = false;
    await change(digests, keys.personPartition(entraId), keys.digest(day), (current): DigestSent | undefined => {
      isMine = current === undefined || current.state.kind === 'queued';
      return isMine ? { day, state: { kind: 'sending', since: clock() } } : undefined;
    });
    return isMine;
  }

  async function keep(entraId: string, day: string, state: DeliveryState): Promise<undefined> {
    await change(digests, keys.personPartition(entraId), keys.digest(day), () => ({ day, state }));
  }
}
