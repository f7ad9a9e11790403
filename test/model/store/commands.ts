import fc, { type AsyncCommand, type Scheduler } from 'fast-check';
import type { Fault } from '../../support/cosmos/faults.ts';
import { settle } from '../settle.ts';
import { acceptStore, etagsOf, type StoreModel } from './model.ts';
import { performOnStore, type StoreDone, type StoreOperation, storeOperations } from './operations.ts';
import type { StoreSubject } from './subjects.ts';

/** The store under test, in the hands of the scheduler. */
export interface RealStore extends StoreSubject {
  readonly scheduler: Scheduler;
  /** Hears of all that was done. */
  readonly onDone: (done: readonly StoreDone[]) => void;
}

/** The model as the commands leave it. */
export interface StoreState {
  model: StoreModel;
}

/**
 * Operations of several connections at a time, on any documents or all on one; or one of them with something going
 * wrong on the way.
 */
export function storeCommands(connections: number, maxCommands: number) {
  const operation = storeOperations(connections);
  const together = fc.array(operation, { minLength: 1, maxLength: 4 }).map((all) => new Together(all, undefined));
  const contended = fc.array(operation, { minLength: 2, maxLength: 4 }).map(
    (all) =>
      new Together(
        all.map((one) => ({ ...one, ...contendedKey })),
        undefined,
      ),
  );
  const troubled = fc
    .tuple(operation, fc.nat(), fc.boolean())
    .map(([one, fault, isContended]) => new Together([isContended ? { ...one, ...contendedKey } : one], fault));
  return fc.commands([together, contended, troubled], { maxCommands, size: 'max' });
}

const contendedKey = { partition: 'p', id: 'a' };

const mayPass: readonly Fault[] = [
  { kind: 'status', status: 429, retryAfterMs: 1 },
  { kind: 'status', status: 449 },
  { kind: 'status', status: 503, when: 'before' },
];
// On the way to a read, the SDK answers a cut by itself, after a second.
const mayBeDone: readonly Fault[] = [
  ...mayPass,
  { kind: 'status', status: 503, when: 'after' },
  { kind: 'status', status: 408, when: 'after' },
  { kind: 'cut', when: 'before' },
  { kind: 'cut', when: 'after' },
];

class Together implements AsyncCommand<StoreState, RealStore> {
  readonly #operations: readonly StoreOperation[];
  readonly #fault: number | undefined;
  constructor(operations: readonly StoreOperation[], fault: number | undefined) {
    this.#operations = operations;
    this.#fault = fault;
  }

  check() {
    return true;
  }

  async run(state: StoreState, { stores, faults, scheduler, onDone }: RealStore) {
    const [{ kind } = { kind: 'read' as const }] = this.#operations;
    const kinds = kind === 'create' || kind === 'replace' ? mayBeDone : mayPass;
    const fault = this.#fault === undefined ? undefined : kinds[this.#fault % kinds.length];
    if (fault) faults?.arm(kind, fault);

    const calls = this.#operations.map(async (operation) => {
      const store = stores[operation.connection];
      if (!store) throw new Error(`No connection ${operation.connection}`);
      const etags = etagsOf(state.model, operation);
      const etag = etags[operation.etagAge] ?? 'never-given';
      const outcome = await performOnStore(store, operation, etag);
      return { operation, etag, versionsBefore: etags.length, outcome };
    });
    const done = await scheduler.waitFor(Promise.all(calls));

    onDone(done);
    const after = settle(acceptStore, state.model, done);
    if (!after) throw new Error(`No order explains ${JSON.stringify(done, undefined, 1)}`);
    state.model = after;
  }

  toString() {
    return `together(${this.#fault ?? ''} ${JSON.stringify(this.#operations)})`;
  }
}
