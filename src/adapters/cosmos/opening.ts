import { createBudget, type Limits } from './budget.ts';
import { CosmosUnusable } from './cosmosUnusable.ts';
import { isDenied, type Outcome, outcomeOf } from './outcome.ts';
import { persist } from './writeOnce.ts';

/** Long enough for the identity's first token, and for a service that starts together with us. */
export const openingLimits: Limits = { tries: 5, requestMs: 10_000, waitMs: 10_000, callMs: 30_000 };

/** Gives what a step of opening gives, tried again where that may help. Throws `CosmosUnusable`. */
export async function opening<T>(step: () => Promise<T>): Promise<T> {
  const budget = createBudget(openingLimits);
  const outcome = await persist(budget, async (): Promise<Outcome<T>> => {
    try {
      return { kind: 'done', value: await budget.within(step) };
    } catch (error) {
      return verdictOn(error);
    }
  });
  if (outcome.kind === 'done') return outcome.value;
  throw new CosmosUnusable('unreachable', 'Cosmos DB does not answer', outcome);
}

function verdictOn(cause: unknown): Outcome<never> {
  if (cause instanceof CosmosUnusable) throw cause;
  if (isDenied(cause)) throw new CosmosUnusable('denied', 'Cosmos DB refuses our credentials', { cause });
  if ((cause as { readonly code?: unknown }).code === 404) {
    throw new CosmosUnusable('missing', 'The database or the container does not exist', { cause });
  }
  const outcome = outcomeOf(cause);
  // Another program made it between our look and our try: the next look finds it.
  return outcome.kind === 'conflict' ? { kind: 'lost', cause } : outcome;
}
