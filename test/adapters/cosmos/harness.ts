import { onTestFinished } from 'vitest';
import { defaultLimits } from '../../../src/adapters/cosmos/budget.ts';
import { openCosmos } from '../../../src/adapters/cosmos/open.ts';
import type { RequestMetric } from '../../../src/adapters/cosmos/requests.ts';
import type { DocumentStore } from '../../../src/ports/documentStore.ts';
import { type CosmosDouble, type DoubleOptions, startCosmosDouble } from '../../support/cosmos/double.ts';
import type { Operation } from '../../support/cosmos/faults.ts';

/** What to do when the test is over; of tests that run at the same time, each has its own. */
type Finish = (end: () => Promise<void>) => void;

export interface ConnectOptions {
  readonly onFinished?: Finish;
  /** Waits so short for an answer that a test can wait for it too, and shorter than the SDK waits to read again. */
  readonly isImpatient?: boolean;
  readonly onRequest?: (metric: RequestMetric) => void;
}

/** A double of its own for the test, closed when the test is over. */
export async function makeDouble(options?: DoubleOptions, onFinished: Finish = onTestFinished): Promise<CosmosDouble> {
  const double = await startCosmosDouble(options);
  onFinished(() => double.close());
  return double;
}

/** A store on the double, as each replica of the program has one; what opening it asked for is not counted. */
export async function connect(
  double: CosmosDouble,
  { isImpatient = false, onRequest = () => {}, onFinished = onTestFinished }: ConnectOptions = {},
): Promise<DocumentStore> {
  // The tries are those of production.
  const limits = { ...defaultLimits, firstWaitMs: 2, ...(isImpatient && { requestMs: 400 }) };
  const { store, close } = await openCosmos({
    endpoint: double.endpoint,
    databaseId: 'saksgang',
    containerId: 'documents',
    credential: { kind: 'key', key: double.key },
    limits,
    onRequest,
  });
  onFinished(close);
  double.takeSeen();
  return store;
}

/** The kinds of requests since the last count; plans go along with lists and are left out. */
export function operationsSeen(double: CosmosDouble): readonly Operation[] {
  return double
    .takeSeen()
    .map(({ operation }) => operation)
    .filter((operation) => operation !== 'plan');
}

export async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => `no error, but ${JSON.stringify(value)}`,
    (error: unknown) => error,
  );
}
