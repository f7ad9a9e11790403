import type { BodyId } from '../domain/cooperation.ts';
import type { BodyFinder } from './bodies.ts';
import type { DecisionAct, ProposedDecision } from './reading.ts';
import type { SectionBlocks } from './sections.ts';

type Phrases = readonly (readonly [DecisionAct, string])[];

/** Phrases in bokmål and nynorsk (docs/domain.md § 1.5). */
const phrases: Phrases = [
  [
    'acknowledge',
    '(?:tar|tas|tok|tatt|tek|teke|teken|takast)(?!\\p{L})[^.!?]{0,300}? til (?:orientering|etterretning|etterretting|vitande)',
  ],
  [
    'endorse',
    '(?:slutter|sluttar|sluttet|slutta) seg til|(?:gir|gjev|gav|ga) (?:sin |si )?(?:tilslutning|tilslutnad|tilslutting)',
  ],
  [
    'adopt',
    'vedtar|vedtek|vedtas|beslutter|avgjer|fastsetter|fastset|fastsettes|innføres|innførast|oppnevnes|bevilges|tildeles|(?:settes|vert sett|blir sett) til|oppnevner|oppnemner|bevilger|løyver|(?:gir|gjev)(?!\\p{L})[^.!?]{0,120}? (?:fullmakt|mandat)|velger|velges|veljast|(?:vert|blir) (?:vald|valgt)|vel(?!\\p{L})[^.!?]{1,60} (?:som|til) (?:ny |nytt )?(?:leiar|nestleiar|medlem|vara|representant|referent)|(?:er|blir|vert) (?:vedtatt|vedteken|vedteke|godkjent|godkjend)|(?:fatter|fattet) følgende vedtak|(?:gjer|gjorde) følgjande vedtak|godkjenner|godkjennes|godkjenn',
  ],
  ['request', 'ber|bed|bad|bes'],
  ['recommend', 'anbefaler|tilrår|rår til|innstiller'],
  ['discuss', 'drøfter|drøftar|drøftes|drøftast'],
  [
    'postpone',
    'utsetter|utsettes|utset|(?:sendes|sendast|sender sak(?:en|a)|sendt|vert send) (?:tilbake|attende)|blir utsett|vert utsett|blir utsatt',
  ],
  ['reject', 'avviser|avslår|forkaster|forkastar|går ikke inn for|går ikkje inn for'],
  ['withdraw', '(?:sak(?:en|a)|sak \\d{1,4}/\\d{2,4}) (?:utgår|går ut|trekkes|vert trekt|blir trukket)'],
];

/** What only minutes say, where the past tells the outcome. */
const outcomes: Phrases = [
  [
    'acknowledge',
    'tatt til (?:orientering|etterretning)|teken til (?:orientering|etterretting|vitande)|(?:orienterte|ble orientert|vart orientert)',
  ],
  [
    'adopt',
    'vedtok|vedtatt|vedteke|vedteken|godkjent|godkjend|godkjente|godkjende|valgt|vald|valde|oppnevnt|oppnemnd|fastsatt|fastsett|bevilget|løyvd|besluttet|tilsatt|tilsett',
  ],
  ['request', 'ba'],
  ['recommend', 'anbefalte|tilrådde|innstilte|rådde til'],
  ['discuss', 'drøftet|drøfta|diskuterte|diskutert'],
  ['postpone', 'utsatt|utsett'],
  [
    'reject',
    'ikke vedtatt|ikkje vedteke|ikkje vedteken|fikk ikke flertall|fekk ikkje fleirtal|falt|fall|forkastet|forkasta|avvist|nedstemt|nedstemd',
  ],
  ['withdraw', 'utgikk|utgår|trukket|trekt'],
];

function patternsOf(all: Phrases) {
  return all.map(
    ([act, words]) => [act, new RegExp(`(?<!\\p{L}|(?<!\\p{L})ikk(?:j)?e )(?:${words})(?!\\p{L})`, 'iu')] as const,
  );
}

const proposalPatterns = patternsOf(phrases);
const outcomePatterns = patternsOf(outcomes);

function actsBy(text: string, patterns: ReturnType<typeof patternsOf>): readonly DecisionAct[] {
  const found = patterns
    .flatMap(([act, pattern]) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [{ act, at }];
    })
    .toSorted((a, b) => a.at - b.at);
  return [...new Set(found.map(({ act }) => act))];
}

/** What a text decides, in its order. */
function actsIn(text: string): readonly DecisionAct[] {
  const acts = actsBy(text, proposalPatterns);
  // Some papers propose the words of the minutes: «AKG drøftet saken».
  return acts.length > 0 ? acts : actsBy(text, outcomePatterns);
}

/** What the text of minutes tells was decided, in its order. */
export function outcomesIn(text: string): readonly DecisionAct[] {
  return actsBy(text, [...proposalPatterns, ...outcomePatterns]);
}

/** What may stand between the start of a point and its subject: an owner or «et enstemmig». */
const beforeSubject = /^(?:\p{L}{1,40}s |(?:et|eit|en|ein|ei) (?:enstemmig|einstemmig|samrøystes) )?$/iu;

/** The bodies that are the subject of a point; a body a point only mentions does not decide it. */
function subjectsOf(points: readonly string[], findBodies: BodyFinder): ReadonlySet<BodyId> {
  return new Set(
    points.flatMap((point) => {
      const first = findBodies(point)[0];
      return first && beforeSubject.test(point.slice(0, first.start)) ? [first.id] : [];
    }),
  );
}

/** The proposed decision of a proposal section; `severalBodies` when its points have different subjects. */
export function readDecision(
  section: Pick<SectionBlocks, 'headingRaw' | 'text' | 'blocks'>,
  findBodies: BodyFinder,
): { readonly decision: ProposedDecision; readonly severalBodies: boolean } {
  const points = section.blocks.map((block) => block.text);
  const acts = actsIn(points.join(' '));
  const [kind = 'unknown'] = acts;
  const subjects = subjectsOf(points, findBodies);
  const [subject = null] = subjects;
  const decision: ProposedDecision = {
    headingRaw: section.headingRaw,
    kind: acts.length > 1 ? 'mixed' : kind,
    acts,
    body: subjects.size === 1 ? subject : null,
    text: section.text,
    points,
  };
  return { decision, severalBodies: subjects.size > 1 };
}
