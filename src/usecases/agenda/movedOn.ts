import type { CaseKey } from '../../domain/case.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { type Refused, refused } from '../../domain/refusal.ts';

/** Where a case is that is under another number or on another agenda now. */
export function goneElsewhere({ number, postponedTo, renumberedTo }: AgendaItem): Refused | undefined {
  if (renumberedTo !== undefined) return refused({ kind: 'renumbered', number, now: renumberedTo });
  return postponedTo && refused({ kind: 'postponedTo', number, startsAt: postponedTo.startsAt });
}

/** The number that a case has instead, if it has another. */
export function newKeyOf({ key, renumberedTo }: AgendaItem): CaseKey | undefined {
  return renumberedTo === undefined ? undefined : { ...key, sequence: Number.parseInt(renumberedTo, 10) };
}

/** Why a case cannot leave this agenda (any more). */
export function movedOn(item: AgendaItem): Refused | undefined {
  const { number, state } = item;
  return goneElsewhere(item) ?? (state === 'withdrawn' ? refused({ kind: 'notMovable', number }) : undefined);
}
