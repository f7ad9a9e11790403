import type { CaseType } from './case.ts';
import type { BodyId } from './cooperation.ts';
import type { Instant } from './instant.ts';
import type { ReminderRefusal } from './reminderRefusal.ts';
import type { YearRefusal } from './yearRefusal.ts';

/** Why a file cannot be read. */
export type UnreadableReason =
  | 'tooLarge'
  | 'unsupported'
  | 'wrongFormat'
  | 'macros'
  | 'encrypted'
  | 'damaged'
  | 'noText'
  | 'tooComplex';

/** A field of the form that files a case, and what can be wrong with it. */
export type FilingField =
  | 'number'
  | 'title'
  | 'body'
  | 'meeting'
  | 'meetingOfOtherBody'
  | 'date'
  | 'deadline'
  | 'legalBasis';

/** Every ordinary reason to say no. Values, never thrown; each has a sentence in `src/text/`. */
export type Refusal =
  | { readonly kind: 'notMember'; readonly body: BodyId }
  | { readonly kind: 'notParticipant'; readonly body: BodyId }
  | { readonly kind: 'notListed' }
  | { readonly kind: 'secretariatOnly' }
  | { readonly kind: 'restricted'; readonly number: string; readonly legalBasis: string }
  | { readonly kind: 'notHere' }
  | { readonly kind: 'notOrientation'; readonly number: string; readonly type: CaseType }
  | { readonly kind: 'closed'; readonly number: string }
  | { readonly kind: 'paperChanged'; readonly number: string }
  | { readonly kind: 'notAnswered'; readonly number: string }
  | { readonly kind: 'tooManyChanges'; readonly number: string }
  | { readonly kind: 'notYourComment' }
  | { readonly kind: 'commentWithdrawn'; readonly number: string }
  | { readonly kind: 'commentChanged' }
  | { readonly kind: 'tooManyEdits'; readonly number: string }
  | { readonly kind: 'commentEmpty' }
  | { readonly kind: 'commentTooLong'; readonly length: number; readonly limit: number }
  | { readonly kind: 'reasonTooLong'; readonly length: number; readonly limit: number }
  | { readonly kind: 'caseNotFound'; readonly number: string }
  | { readonly kind: 'itemNotFound' }
  | { readonly kind: 'noMeeting'; readonly body: BodyId; readonly date?: string | undefined }
  | { readonly kind: 'emptyAgenda'; readonly body: BodyId; readonly startsAt: Instant }
  | { readonly kind: 'notBound'; readonly body: BodyId }
  | { readonly kind: 'bindInPersonalChat' }
  | { readonly kind: 'alreadyPublished'; readonly body: BodyId; readonly startsAt: Instant }
  | { readonly kind: 'badPublicationTime'; readonly startsAt: Instant }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: UnreadableReason }
  | { readonly kind: 'notFetched'; readonly name: string; readonly reason: 'refused' | 'tooLarge' | 'failed' }
  | { readonly kind: 'notToBeFiled'; readonly name: string }
  | { readonly kind: 'draftGone' }
  | { readonly kind: 'badField'; readonly field: FilingField }
  | { readonly kind: 'alreadyDone' }
  | { readonly kind: 'onlyAlone' }
  | ReminderRefusal
  | YearRefusal;

/** A refusal as the result of a use case. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}

/** Whether a use case said no. */
export function isRefused(outcome: object): outcome is Refused {
  return 'kind' in outcome && outcome.kind === 'refused';
}
