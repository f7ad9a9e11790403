import type { PersonKey } from './cooperation.ts';
import type { Instant } from './instant.ts';

/** The secretariat's word on an account: it no longer speaks for the person, or does so again. Only added to. */
export interface AccountEntry {
  readonly entraId: string;
  readonly what: 'released' | 'restored';
  readonly at: Instant;
  /** The Entra id of who said so. */
  readonly by: string;
}

/** Which account a listed person has, and which they had. */
export interface AccountHistory {
  readonly person: PersonKey;
  /** The first account that was seen for them, until it is released. */
  readonly entraId?: string | undefined;
  readonly history?: readonly AccountEntry[] | undefined;
}

/** Whether the account must not speak for the person. */
export function isReleased({ history = [] }: AccountHistory, entraId: string): boolean {
  return history.findLast((entry) => entry.entraId === entraId)?.what === 'released';
}

/** The account that was released last and not restored; undefined while the person has one. */
export function lastReleased(account: AccountHistory): string | undefined {
  if (account.entraId !== undefined) return undefined;
  return account.history?.findLast(({ entraId }) => isReleased(account, entraId))?.entraId;
}
