import type { BodyWords } from '../../src/papers/reading.ts';

/** The bodies of the fixtures, as a cooperation's register would give them. */
export const bodies: readonly BodyWords[] = [
  { id: 'AU', words: ['arbeidsutvalget', 'arbeidsutvalet', 'arbeidsutvalg', 'au'] },
  { id: 'AKG', words: ['administrativ koordineringsgruppe', 'administrative koordineringsgruppe', 'akg'] },
  { id: 'SG', words: ['styringsgruppen', 'styringsgruppa', 'styringsgruppe', 'sg'] },
];
