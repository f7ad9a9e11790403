import { orderWords } from './orders.ts';
import { anyPattern, type Pattern, wordsIn } from './patterns.ts';
import { readingWords } from './reading.ts';
import { talkingWords } from './talking.ts';

const concepts = { ...readingWords, ...orderWords, ...talkingWords } as const;

/** Something that a message can speak of. */
export type Concept = keyof typeof concepts;

const compiled = new Map(
  Object.entries<readonly Pattern[]>(concepts).map(([name, patterns]) => [name, anyPattern(patterns)]),
);

/** Whether the words, joined by spaces, speak of it. */
export function speaksOf(words: string, concept: Concept): boolean {
  return compiled.get(concept)?.test(words) ?? false;
}

/** The words that a slip of the pen is put right to. */
export const vocabulary: ReadonlySet<string> = new Set([
  ...Object.values<readonly Pattern[]>(concepts).flatMap(wordsIn),
  ...'status kommentar kommentarer kommentarene kommentarar merknad merknader merknadar historikk historikken saksliste sakliste saklista sakslista sakslisten agenda agendaen dagsorden innkalling møtet orientering orienteringssak orienteringssaker orienteringssakar drøftingssak drøftingssaker vedtakssak vedtakssaker fristen frister deadline bekreftet bekrefta bekrefte stadfesta stadfeste svart svara mangler manglar manglende acknowledge acknowledged comments comment overdue meeting history agenda status dokumentet saksframlegg saksframlegget vedlegg påminnelse påminning kommentert kommenterte kommentere hvem hvilke hvordan korleis ikke ikkje historien saksgangen behandlet orienteringen godkjenn godkjenne orienteringa handsama purring purre reminder help document information decision decisions hjelp hva kven'.split(
    ' ',
  ),
]);

const wordsOf = (patterns: readonly Pattern[]) => patterns.flatMap((pattern) => pattern.match(/\p{Ll}{2,}\*?/gu) ?? []);
const every = new Set(Object.values<readonly Pattern[]>(concepts).flatMap(wordsOf));
const asking = Object.entries<readonly Pattern[]>(concepts)
  .filter(
    ([name]) =>
      !['otherTopic', 'membership', 'smalltalk', 'smalltalkCore', 'help', 'meaning', 'unsupported', 'all'].includes(
        name,
      ),
  )
  .flatMap(([, patterns]) => wordsOf(patterns));
const askingWords = new Set(asking.filter((word) => !word.endsWith('*')));
const askingStarts = asking.filter((word) => word.endsWith('*') && word.length > 4).map((word) => word.slice(0, -1));

/** Whether a word stands in any pattern as it is written: it is no slip of the pen. */
export function isPatternWord(word: string): boolean {
  return every.has(word);
}

/** Whether a word only says what is asked, not what about. */
export function isAskingWord(word: string): boolean {
  return askingWords.has(word) || askingStarts.some((start) => word.startsWith(start));
}
