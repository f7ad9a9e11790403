import { distance } from 'fastest-levenshtein';

/** Whether the word may be the other one mistyped: one slip in five to seven letters, two in longer words. */
export function isTypoOf(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  const length = Math.min(typed.length, meant.length);
  if (length < 4 || Math.abs(typed.length - meant.length) > 2) return false;
  const slips = slipsBetween(typed, meant);
  if (slips === 1 && length === 4)
    return typed[0] === meant[0] && (sameLetters(typed, meant) || isShortened(typed, meant));
  if (slips === 1) return true;
  return slips === 2 && length >= 8 && typed[0] === meant[0];
}

/** Letters wrong, missing, too many or swapped with their neighbour. */
export function slipsBetween(typed: string, meant: string): number {
  const plain = distance(typed, meant);
  return plain === 2 && swapped(typed, meant) ? 1 : plain;
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const first = [...a].findIndex((letter, index) => letter !== b[index]);
  // «sattus»: the letter has moved past one or two others.
  for (const gap of [1, 2]) {
    const moved = a.slice(0, first) + a.slice(first + 1, first + 1 + gap) + a[first] + a.slice(first + 1 + gap);
    const back = a.slice(0, first) + a[first + gap] + a.slice(first, first + gap) + a.slice(first + gap + 1);
    if (moved === b || back === b) return true;
  }
  return false;
}

/** «sker» for «saker»: a letter inside was left out. */
function isShortened(typed: string, meant: string): boolean {
  return meant.length > typed.length && typed.at(-1) === meant.at(-1);
}

function sameLetters(a: string, b: string): boolean {
  return [...a].toSorted().join('') === [...b].toSorted().join('');
}
