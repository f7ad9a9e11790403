import type { BodyId } from './cooperation.ts';
import type { Instant } from './instant.ts';

/** Reasons to say no when someone wants to remind. */
export type ReminderRefusal = { readonly kind: 'notPublished'; readonly body: BodyId; readonly startsAt: Instant };
