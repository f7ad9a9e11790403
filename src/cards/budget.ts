import type { AdaptiveCard } from '../ports/messenger.ts';

/** The most a card may weigh as JSON in UTF-8, well below what Teams takes (about 100 KB of UTF-16 for all of it). */
export const maxCardBytes = 25_000;

/** What the card weighs as JSON in UTF-8. */
function cardBytes(card: unknown): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf8');
}

/** At most `max` characters, cut at a word where there is one nearby, with «…» to say so. */
export function clip(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const head = characters.slice(0, max - 1).join('');
  const lastSpace = head.lastIndexOf(' ');
  return `${head.slice(0, lastSpace > head.length * 0.8 ? lastSpace : head.length).trimEnd()}…`;
}

/**
 * Builds the card with as many of the items, from the first on, as keep it within {@link maxCardBytes};
 * `cut` tells the builder that some were left out, so that the card can say so.
 */
export function fitItems<T>(
  items: readonly T[],
  build: (shown: readonly T[], cut: boolean) => AdaptiveCard,
): AdaptiveCard {
  const plausible = countWithin(items);
  if (plausible === items.length) {
    const whole = build(items, false);
    if (cardBytes(whole) <= maxCardBytes) return whole;
  }
  let fitting = build([], true);
  let fits = 0;
  let tooMany = plausible + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const card = build(items.slice(0, middle), true);
    if (cardBytes(card) > maxCardBytes) {
      tooMany = middle;
    } else {
      fits = middle;
      fitting = card;
    }
  }
  return fitting;
}

/** How many of the first items could fit at all; spares the templates a list of thousands. */
function countWithin(items: readonly unknown[]): number {
  let bytes = 0;
  const first = items.findIndex((item) => {
    bytes += cardBytes(item);
    return bytes > maxCardBytes;
  });
  return first < 0 ? items.length : first;
}
