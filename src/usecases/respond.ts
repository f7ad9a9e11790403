import type { Action } from '../domain/access.ts';
import { checkReason } from '../domain/comment.ts';
import { findBody, isSeat, type Membership, type Person } from '../domain/cooperation.ts';
import type { Language } from '../domain/language.ts';
import { type AgendaItem, isLate } from '../domain/meeting.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import { type Answer, decideResponse, type ResponseEntry, type ResponseHistory } from '../domain/response.ts';
import type { Deps } from './deps.ts';
import { formClosed } from './forms/openForms.ts';
import { guarded, type UseCase } from './guard.ts';
import { type Permissions, permissionsOn } from './permissions.ts';
import { change } from './records/change.ts';
import { ownCardsOf } from './reminders/ownCards.ts';
import { type ItemRef, loadItem } from './subject.ts';

export interface RespondInput extends ItemRef {
  /** The version of the paper that the pressed card showed. */
  readonly paperVersion: number;
  /** The language that the pressed card was in. */
  readonly language: Language;
  readonly reason?: string | undefined;
}

/** `unchanged`: the same answer stood already, since then. */
export interface Responded {
  readonly kind: 'answered' | 'unchanged';
  readonly item: AgendaItem;
  readonly entry: ResponseEntry;
  /** The person answered as a deputy of someone who has not reported absence: recorded, but not the seat's answer. */
  readonly asDeputy: boolean;
  readonly may: Permissions;
}

export type Respond = UseCase<RespondInput, Responded>;

/**
 * One press: an answer of the acting member on an item. A confirmed answer is durable and stands once,
 * however often it is pressed. A press on a card with an older version of the paper is refused.
 */
export function respond(
  deps: Deps,
  action: Action & ('acknowledge' | 'wishDiscussion' | 'withdraw'),
  answer: Answer,
): Respond {
  const { records, clock, cooperation } = deps;
  const closed = formClosed(deps);

  return guarded(deps, {
    action,
    load: (input) => loadItem(records, input),
    async run(granted, input): Promise<Responded | Refused> {
      const { loaded: item, acting, turn } = granted;
      const body = findBody(cooperation, item.key.body);
      const capacity = acting.person && capacityIn(acting.person, item.key.body);
      if (!acting.person || !body || !capacity) return refused({ kind: 'notMember', body: item.key.body });
      if (answer !== 'withdrawn' && input.paperVersion !== item.paper.version) {
        return refused({ kind: 'paperChanged', number: item.number });
      }
      const reason = checkReason(input.reason ?? '');
      if (typeof reason === 'object') return reason;

      const at = clock();
      const entry: ResponseEntry = {
        answer,
        at,
        late: isLate(item.deadline, at),
        paper: item.paper,
        role: capacity.role,
        deputyFor: capacity.deputyFor,
        language: input.language,
        sentence: deps.acknowledgementSentence(body, input.language),
        reason,
        press: turn.activityId === undefined ? undefined : { id: turn.activityId, at: turn.sentAt },
      };
      await Promise.all([
        deps.refreshes(item.meetingId, item.id),
        item.reminded ? deps.refreshes(item.meetingId, ownCardsOf(acting.actor.entraId)) : undefined,
      ]);
      const result = await record(item, acting.person, acting.actor.entraId, entry);
      if (result.kind === 'refused') return result;
      if (answer === 'wantsDiscussion') await closed(acting.actor.entraId, item);
      const standsIn = item.standIns?.some((standIn) => standIn.person === acting.person?.key) ?? false;
      return { ...result, item, asDeputy: capacity.role === 'deputy' && !standsIn, may: permissionsOn(item, granted) };
    },
  });

  async function record(item: AgendaItem, person: Person, entraId: string, entry: ResponseEntry) {
    const { keys, responses } = records;
    let decision = decideResponse([], entry);
    await change(
      responses,
      keys.meetingPartition(item.meetingId),
      keys.response(item.id, entraId),
      (current): ResponseHistory | undefined => {
        decision = decideResponse(current?.entries ?? [], entry);
        if (decision.kind !== 'added') return undefined;
        const who = { itemId: item.id, entraId, person: person.key, name: person.name, party: person.party };
        return { ...who, entries: decision.entries };
      },
      { expectAbsent: answer === 'acknowledged' },
    );
    switch (decision.kind) {
      case 'added':
        return { kind: 'answered', entry } as const;
      case 'unchanged':
        return { kind: 'unchanged', entry: decision.since } as const;
      case 'nothingToWithdraw':
        return refused({ kind: 'notAnswered', number: item.number });
      case 'tooManyChanges':
        return refused({ kind: 'tooManyChanges', number: item.number });
    }
  }
}

/** The membership a person answers in: their own seat before one they stand in for. */
function capacityIn(person: Person, body: string): Membership | undefined {
  const own = person.memberships.filter((membership) => membership.body === body);
  return own.find(isSeat) ?? own.find(({ role }) => role === 'deputy');
}
