import type { StatementReading, VoteReading } from './reading.ts';

const voting =
  /(?<!\p{L})(?:enstemmig|einstemmig|samrøystes|stemte|røysta|stemmer|røyster|dobbeltstemme|dobbelstemme|dobbeltrøyst|motstemmer|for:? \d+|(?:i)?mot:? \d+|\d+ (?:for|i?mot))(?!\p{L})/iu;
const unanimous = /(?<!\p{L})(?:enstemmig|einstemmig|samrøystes|uten motstemmer|utan motrøyster)(?!\p{L})/iu;
const casting = /dobbelt?stemme|dobbelt?røyst/i;
const words: Readonly<Record<string, number>> = {
  ingen: 0,
  en: 1,
  én: 1,
  ett: 1,
  ein: 1,
  éin: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  sju: 7,
  syv: 7,
  åtte: 8,
  ni: 9,
  ti: 10,
};
const count = `(\\d{1,3}|${Object.keys(words).join('|')})`;
const cast = '(?:stemmer|stemme|røyster|røyst)';
const aside = '(?: \\([^)]{0,200}\\))?';
const pairs = new RegExp(
  [
    `(?<![\\p{L}\\d])${count}(?: ${cast})?(?: for)?${aside},? (?:mot|imot) ${count}(?: ${cast})?(?!\\p{L})`,
    `(?<![\\p{L}\\d])${count}(?: ${cast})? for${aside},? ?(?:og )?${count}(?: ${cast})? i?mot(?!\\p{L})`,
    `(?<!\\p{L})(?:med|mot|vedtatt|vedteke|falt|fall) ${count} ?[–-] ?${count}(?: ${cast})?(?![\\p{L}\\d])`,
  ].join('|'),
  'iu',
);
/** «… fikk 3 stemmer og … 1 stemme»: what got more was adopted. */
const between = new RegExp(
  `(?:fikk|fekk)(?!\\p{L})[^.\\d]{0,80}? ${count} ${cast}(?!\\p{L})[^.\\d]{0,160}? ${count} ${cast}(?!\\p{L})`,
  'iu',
);
const named = {
  for: new RegExp(
    `(?<!\\p{L})(?:for (?:forslaget|framlegget|innstillinga|innstillingen) (?:stemte|røysta)|for stemte|for røysta|for):? ${count}(?![\\p{L}\\d])`,
    'iu',
  ),
  against: new RegExp(
    `(?<!\\p{L})(?:i?mot (?:forslaget |framlegget )?(?:stemte|røysta)|i?mot)[^.\\d]{0,120}?:? ${count}(?![\\p{L}\\d/])`,
    'iu',
  ),
  cast: new RegExp(`(?:vedtatt|vedteke|vedteken|godkjent|falt|fall) med ${count} (?:stemmer|røyster)`, 'iu'),
  abstained: new RegExp(
    `(?<!\\p{L})${count} (?:avholdende|avhaldande|blanke?|stemte blankt|røysta blankt|avsto|avstod)`,
    'iu',
  ),
};

function numberOf(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  return words[printed.toLowerCase()] ?? Number(printed);
}

/** The sentences of a text; a number or an abbreviation before a full stop does not end one. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[^\d\s][.!?»]|\d{2,4}\.)\s+(?=[\p{Lu}«])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function rivalVote(raw: string, counts: readonly (number | null)[]): VoteReading {
  const [against = null, yes = null] = counts.toSorted((a, b) => (a ?? 0) - (b ?? 0));
  return { raw, unanimous: false, for: yes, against, abstained: null, castingVote: casting.test(raw) };
}

function voteIn(raw: string): VoteReading {
  const [, ...counts] = (pairs.exec(raw) ?? []).filter((part) => part !== undefined);
  const rivals = (between.exec(raw) ?? []).slice(1).map(numberOf);
  if (rivals.length === 2) return rivalVote(raw, rivals);
  const yes = numberOf(counts[0] ?? named.for.exec(raw)?.[1] ?? named.cast.exec(raw)?.[1]);
  const no = numberOf(counts[1] ?? named.against.exec(raw)?.[1]);
  const saysUnanimous = unanimous.test(raw) && (no ?? 0) === 0;
  return {
    raw,
    unanimous: saysUnanimous,
    for: yes,
    against: no,
    abstained: numberOf(named.abstained.exec(raw)?.[1]),
    castingVote: casting.test(raw),
  };
}

const aboutPerson = /(?<!\p{L})(?:in)?habil(?:e)?(?!\p{L})/iu;
const result =
  /(?<!\p{L})(?:vedtatt|vedteke|vedteken|vedtok|falt|fall|godkjent|godkjend|forkastet|forkasta|enstemmig|einstemmig|samrøystes)(?!\p{L})/iu;

/** The votes that a text tells: what belongs to one result is one vote. */
export function readVotes(text: string): readonly VoteReading[] {
  const raws: string[] = [];
  for (const sentence of sentencesIn(text)) {
    if (!voting.test(sentence) || aboutPerson.test(sentence)) continue;
    const open = raws.at(-1);
    if (open === undefined || (result.test(open) && result.test(sentence))) raws.push(sentence);
    else raws[raws.length - 1] = `${open} ${sentence}`;
  }
  return raws.map(voteIn);
}

const dissents: readonly RegExp[] = [
  /(?<!\p{L})(?:Mindretallet|Mindretalet|Eit mindretal|Et mindretall)(?:,| \()? ?(?<by>\p{Lu}[^).;]{2,120}?)[),]? (?:stemte|røysta)/u,
  /(?:^|[.;:] )(?<by>\p{Lu}[^.;:]{2,120}?) (?:stemte|røysta) i?mot(?!\p{L})/u,
  /(?<!\p{L})[Ii]?[Mm]ot (?:forslaget |framlegget |innstillingen )?(?:stemte|røysta)(?: \d+)?:? (?<by>\p{Lu}[^.:]{2,160})/u,
  /(?<!\p{L})mot \d+ (?:stemmer?|røyst(?:er)?)?,? ?\((?<by>[^)]{2,120})\)/iu,
  /(?<!\p{L})mot (?:\d+|en|én|ein|to|tre) (?:stemmer?|røyst(?:er)?) (?:fra|frå|avgitt av|gitt av) (?<by>[^.;]{2,120})/iu,
  /(?<!\p{L})[Dd]issens(?: fr[aå])?:? (?<by>\p{Lu}[^.:,]{2,80})/u,
  /(?<!\p{L})(?:[Ii]mot|[Mm]ot):? \d+:? \(?(?<by>\p{Lu}[^.)]{2,120})\)?/u,
];

/** Who voted for what fell did not vote against the decision. */
const fallen = /(?<!\p{L})(?:falt|fall|forkastet|forkasta|nedstemt|nedstemd)(?!\p{L})/iu;

/** Who voted against, as the text names them. */
export function readDissent(text: string): readonly StatementReading[] {
  return sentencesIn(text).flatMap((sentence) => {
    if (fallen.test(sentence)) return [];
    const by = dissents.map((pattern) => pattern.exec(sentence)?.groups?.by).find((each) => each !== undefined);
    return by === undefined
      ? []
      : [
          {
            by: by
              .replace(/^([^\d]*?),? (?:\d+|og)$/, '$1')
              .replace(/ \(\d+\)$/, '')
              .trim(),
            text: sentence,
          },
        ];
  });
}
