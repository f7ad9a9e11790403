import type { Container } from '@azure/cosmos';
import { Throttled, Unavailable } from '../../ports/errors.ts';
import type { Partitions } from '../../ports/partitions.ts';
import { type Budget, createBudget, type Limits } from './budget.ts';
import { decodeKey } from './keys.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { persist } from './writeOnce.ts';

const pageSize = 1_000;
// For a page of a query through all partitions, which is no one's request.
const limits: Limits = { tries: 10, requestMs: 30_000, waitMs: 60_000, callMs: 120_000 };

/** The partitions of the container. Their encoding keeps the order of code points. */
export function createCosmosPartitions(container: Container): Partitions {
  return {
    async partitions() {
      const found = new Set<string>();
      let token: string | undefined;
      let pages = pagesFrom(token);
      while (pages.hasMoreResults()) {
        const budget = createBudget(limits);
        const outcome = await persist(budget, async () => {
          const page = await attempt(budget, () => pages.fetchNext());
          // A failed iterator is of no more use; to see some partitions twice is harmless.
          if (page.kind !== 'done') pages = pagesFrom(token);
          return page;
        });
        const { resources, continuationToken } = known(outcome);
        for (const pk of resources ?? []) found.add(pk);
        token = continuationToken ?? token;
      }
      return [...found].sort().map(decodeKey);
    },
  };

  function pagesFrom(continuationToken: string | undefined) {
    const options = { maxItemCount: pageSize, ...(continuationToken !== undefined && { continuationToken }) };
    // Without DISTINCT: emulators do not know it, and the service would go through the same documents.
    return container.items.query<string>('SELECT VALUE c.pk FROM c', options);
  }
}

async function attempt<T>(budget: Budget, request: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await budget.within(request) };
  } catch (error) {
    return outcomeOf(error);
  }
}

function known<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  if (outcome.kind === 'busy') throw new Throttled('Cosmos DB asks us to wait', outcome.retryAfterMs, outcome);
  throw new Unavailable('Cosmos DB failed or cannot be reached', outcome);
}
