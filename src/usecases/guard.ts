import { type Action, barredFor, type Role, refusalFor, rolesOf, type Subject, tellsOthers } from '../domain/access.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import { isRepeatable } from '../domain/repeatable.ts';
import { type AskingTurn, type Audience, audienceOf } from './audience.ts';
import type { Deps } from './deps.ts';
import { firstTime } from './firstTime.ts';
import { type Acting, identify } from './people/identify.ts';

/** What a use case gives back: who asked, and what came of it. */
export interface Answered<O> {
  readonly acting: Acting;
  readonly outcome: O | Refused;
}

declare const guardMark: unique symbol;

/** A use case that people can reach. Only {@link guarded} can make one, so none can forget the access table. */
export interface UseCase<I, O> {
  (turn: AskingTurn, input: I): Promise<Answered<O>>;
  readonly [guardMark]: true;
}

/** What the guarded part of a use case knows. */
export interface Granted<S> {
  readonly turn: AskingTurn;
  readonly acting: Acting;
  /** What the person is to the subject's body. */
  readonly roles: readonly Role[];
  readonly loaded: S;
  /** Whether the person, and everyone who reads along, may also do this. */
  may(action: Action, subject: Subject): boolean;
  /** Whether the person may, where no one reads along. */
  mayAlone(action: Action, subject: Subject): boolean;
}

interface Steps<I, S, O> {
  readonly action: Action;
  /** Finds what the action is about; reads only. */
  load(input: I, turn: AskingTurn): Promise<{ readonly subject: Subject; readonly loaded: S } | Refused>;
  run(granted: Granted<S>, input: I): Promise<O | Refused>;
}

/**
 * Makes a use case of its steps: who acts and what it is about are looked up at the time of the act,
 * the access table decides, and only then does the step that does something run.
 */
export function guarded<I, S, O>(deps: Deps, steps: Steps<I, S, O>): UseCase<I, O> {
  const who = identify(deps);
  const first = firstTime(deps);

  async function useCase(turn: AskingTurn, input: I): Promise<Answered<O>> {
    const [acting, found, audience] = await Promise.all([
      who(turn),
      steps.load(input, turn),
      audienceOf(deps.records, turn),
    ]);
    if ('kind' in found) {
      const stranger = acting.person ? undefined : refusalIn(acting, audience, steps.action, {});
      return { acting, outcome: stranger ? refused(stranger) : found };
    }

    const refusal = refusalIn(acting, audience, steps.action, found.subject);
    if (refusal) return { acting, outcome: refused(refusal) };

    if (!isRepeatable(steps.action) && !(await first(turn, JSON.stringify([steps.action, input])))) {
      return { acting, outcome: refused({ kind: 'alreadyDone' }) };
    }

    const granted: Granted<S> = {
      turn,
      acting,
      roles: rolesOf(acting.person, found.subject.body),
      loaded: found.loaded,
      may: (action, subject) => refusalIn(acting, audience, action, subject) === undefined,
      mayAlone: (action, subject) => refusalIn(acting, noAudience, action, subject) === undefined,
    };
    return { acting, outcome: await steps.run(granted, input) };
  }

  return useCase as UseCase<I, O>;
}

function noAudience(): undefined {
  return undefined;
}

function refusalIn(acting: Acting, audience: Audience, action: Action, subject: Subject) {
  const refusal =
    refusalFor(action, rolesOf(acting.person, subject.body), subject) ?? barredFor(action, acting.person, subject);
  const others = audience(subject.body);
  if (refusal || !others || !tellsOthers(action)) return refusal;
  return refusalFor(action, others, subject) && ({ kind: 'notHere' } as const);
}
