import type { Budget } from './budget.ts';
import type { Outcome } from './outcome.ts';
import type { CosmosDocument, Requests } from './requests.ts';

/**
 * Tries the same again while the outcome may pass and the budget allows. What does not pass is the last outcome.
 */
export async function persist<T>(budget: Budget, attempt: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  for (;;) {
    const outcome = await attempt();
    const mayPass = outcome.kind === 'busy' || outcome.kind === 'lost';
    if (!mayPass || !(await budget.again(outcome.kind === 'busy' ? outcome.retryAfterMs : 0))) return outcome;
  }
}

/**
 * Creates the document, or replaces the version with this etag, at most once, and gives its new etag. When an answer
 * was lost, the document is read back: if it has our `op`, the write was done. `lost` is left only when that cannot
 * be found out; a `conflict` may then also mean that it was done and written over by another since.
 */
export async function writeOnce(
  requests: Requests,
  budget: Budget,
  document: CosmosDocument,
  etag: string | undefined,
): Promise<Outcome<string>> {
  let isInDoubt = false;

  const outcome = await persist(budget, async () => {
    const sent =
      etag === undefined ? await requests.create(budget, document) : await requests.replace(budget, document, etag);
    isInDoubt ||= sent.kind === 'lost';
    // In doubt, a conflict may be with our own first try, late to arrive.
    return isInDoubt && (sent.kind === 'lost' || sent.kind === 'conflict')
      ? readBack(sent.cause, sent.kind === 'conflict')
      : sent;
  });
  // That the last try was refused tells nothing of those before it.
  return isInDoubt && outcome.kind === 'busy' ? { kind: 'lost', cause: outcome.cause } : outcome;

  async function readBack(cause: unknown, isRefused: boolean): Promise<Outcome<string>> {
    const found = await requests.read(budget, document.pk, document.id);
    // What is not there yet may be there where it is written: the next try asks that place.
    if (found.kind === 'busy' || found.kind === 'missing') return { kind: 'lost', cause };
    if (found.kind !== 'done') return found;
    const { op, _etag } = found.value;
    if (op === document.op) return { kind: 'done', value: _etag };
    // The reading may be behind what we replace, unless a refusal has just brought us up to date.
    const mayBeBehind = etag !== undefined && !isRefused;
    return { kind: mayBeBehind || _etag === etag ? 'lost' : 'conflict', cause };
  }
}

/**
 * Removes the version with this etag. When an answer was lost, a document that is gone has been removed: by us, or by
 * another with the same wish. `lost` is left only when that cannot be found out.
 */
export async function removeOnce(
  requests: Requests,
  budget: Budget,
  pk: string,
  id: string,
  etag: string,
): Promise<Outcome<undefined>> {
  let isInDoubt = false;
  const outcome = await persist(budget, async (): Promise<Outcome<undefined>> => {
    const sent = await requests.remove(budget, pk, id, etag);
    if (isInDoubt && sent.kind === 'missing') return { kind: 'done', value: undefined };
    isInDoubt ||= sent.kind === 'lost';
    return sent;
  });
  return isInDoubt && outcome.kind === 'busy' ? { kind: 'lost', cause: outcome.cause } : outcome;
}
