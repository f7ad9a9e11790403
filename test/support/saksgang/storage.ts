import { inject } from 'vitest';
import type { Services } from '../../../src/config/services.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { makeAzureStorage } from '../azure/storage.ts';
import { makeFileStorage } from './fileStorage.ts';

/** Where one bot keeps its documents and its work; nobody else does. */
export interface Storage {
  /** What the bot's configuration says of it. */
  readonly services: Services;
  /** Takes the documents away from under the bot for the time of the act; its queue stays. */
  withoutDocuments<T>(act: () => Promise<T>): Promise<T>;
  /** To be called when the bot's clock was set: what has fallen due is there for whoever asks next. */
  clockMoved(): void;
  /** Removes it. Throws when the bot has not used it. */
  dispose(): Promise<void>;
}

/** The kind of storage that the project of `vitest.config.ts` runs on. */
export function makeStorage(clock: Clock): Promise<Storage> {
  const isAzure = process.env.SAKSGANG_TEST_STORAGE === 'azure';
  return isAzure ? makeAzureStorage(inject('azurite'), clock) : makeFileStorage();
}
