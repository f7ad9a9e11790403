const syllables =
  'ar be da el fo gri ha in jo ka lam mo nes op per ru sta tun ut vei sam bru gang skole reise mil byg tra fikk'.split(
    ' ',
  );

/** Numbers that are the same in every run (a linear congruential generator), from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** How many different words a paper has; the real sak 71/20 has 149. */
export const usualWords = 250;

/** How many different words there are in all cases together. */
const vocabulary = 200_000;

/**
 * Made-up cases of so many different words. Few words are common and most are rare, as in real papers: the nth is about
 * 1/n as frequent.
 */
export function createTexts(wordsInCase: number): (n: number) => { readonly title: string; readonly words: string } {
  const random = numbers(7);
  const words = Array.from({ length: vocabulary }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(
      '',
    ),
  );
  return (n) => {
    const pick = numbers(n + 1);
    const word = () => words[Math.floor(vocabulary ** pick()) - 1] ?? 'sak';
    const distinct = (count: number) => {
      const found = new Set<string>();
      while (found.size < count) found.add(word());
      return [...found].join(' ');
    };
    return { title: distinct(7), words: distinct(wordsInCase) };
  };
}
