import { setTimeout } from 'node:timers/promises';

/** Polls until it is so; false when it is not within the limit. */
export async function eventually(isSo: () => boolean | Promise<boolean>, limitMs = 180_000): Promise<boolean> {
  const end = Date.now() + limitMs;
  for (;;) {
    if (await isSo()) return true;
    if (Date.now() > end) return false;
    await setTimeout(25);
  }
}
