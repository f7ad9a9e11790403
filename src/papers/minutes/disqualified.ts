import { organisationWord } from './people.ts';
import { sentencesIn } from './votes.ts';

/** Someone who could not take part in a case, and the sentence that says so. */
export interface Disqualified {
  readonly name: string;
  readonly raw: string;
}

const cue =
  /(?<!\p{L})(?:inhabile?|ugilde?|fratr(?:å|a)dte|fråtredde|fråtrådte|deltok ikke|deltok ikkje|vek sete|forlot møtet)(?!\p{L})/iu;
const denied =
  /(?<!\p{L})(?:ingen|ikke inhabil|ikkje inhabil|ikke ugild|ikkje ugild|habil|ikke (?:\p{L}+ )?inhabil)(?!\p{L})/iu;
const people = /(?<![\p{L}.])\p{Lu}[\p{L}.'-]+(?: (?:\p{Lu}[\p{L}.'-]+|von|de|van|av)){1,3}(?!\p{L})/gu;
const party = /^(\p{Lu}[\p{L}-]+(?: (?:kommune|fylkeskommune|vegvesen))?)(?!\p{L})/u;
const pronoun = /^(?:han|hun|ho|hen|vedkommende|vedkomande|representanten|medlemmet|medlemen)$/i;
const declares = /(?<!\p{L})(?:erklærte|kjente|kjende|vedtok at)(?!\p{L})/iu;
/** Titles that stand before a name with a capital of their own. */
const title = /^(?:Leder|Leiar|Møteleder|Møteleiar|Ordfører|Ordførar|Representanten|Nestleder|Nestleiar|Habilitet) /u;

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(people)]
    .map(([name]) => name.replace(title, ''))
    .filter((name) => name.includes(' ') && !organisationWord.test(name));
}

/** The names a sentence calls disqualified: those before the word, or after «erklærte». */
function namedIn(sentence: string): readonly string[] {
  const at = sentence.search(cue);
  const before = sentence.slice(0, at);
  const declared = declares.exec(before);
  const names = namesIn(declared ? before.slice(declared.index) : before);
  if (names.length > 0) return names;
  const after = /^\p{L}+:? /u.test(sentence.slice(at)) ? namesIn(sentence.slice(at)) : [];
  if (at === 0 && after.length > 0) return after;
  const own = party.exec(before)?.[1];
  return own === undefined || pronoun.test(own) ? [] : [own];
}

/** Who was disqualified, as the sentences of a text tell; «han» and «hun» are whom the sentence before names. */
export function readDisqualified(text: string): readonly Disqualified[] {
  const sentences = sentencesIn(text);
  const found = new Map<string, Disqualified>();
  for (const [index, raw] of sentences.entries()) {
    if (!cue.test(raw) || denied.test(raw)) continue;
    const own = namedIn(raw);
    const names = own.length > 0 ? own : namesIn(sentences[index - 1] ?? '').slice(0, 1);
    for (const name of names) if (!found.has(name)) found.set(name, { name, raw });
  }
  return [...found.values()];
}
