import { expect, vi } from 'vitest';
import { chatOf, people } from './people.ts';
import type { Story } from './story.ts';

/** Waits until the search finds this case, filed last: what is filed appears within seconds, not at once. */
export async function searchable({ ask }: Pick<Story, 'ask'>, words: string, title: string): Promise<void> {
  const { kari } = people;
  await vi.waitFor(
    async () => expect((await ask(kari, chatOf(kari), `finn saker om ${words}`)).text).toContain(title),
    { timeout: 60_000, interval: 500 },
  );
}
