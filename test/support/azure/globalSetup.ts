import type { TestProject } from 'vitest/node';
import { type Azurite, startAzurite } from '../azurite/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly azurite: Omit<Azurite, 'stop'>;
  }
}

/** One queue service for the whole project: to start it takes a second, and each bot has queues of its own. */
export default async function startServices(project: TestProject): Promise<() => Promise<void>> {
  const { url, account, key, stop } = await startAzurite();
  project.provide('azurite', { url, account, key });
  return stop;
}
