import type { BodyId } from '../domain/cooperation.ts';
import type { BodyFinder } from './bodies.ts';
import type { DecisionAct, ProposedDecision } from './reading.ts';
import type { SectionBlocks } from './sections.ts';

/** Phrases in bokmål and nynorsk (docs/domain.md § 1.5). */
const phrases: readonly (readonly [DecisionAct, string])[] = [
  [
    'acknowledge',
    '(?:tar|tas|tok|tatt|tek|teke|teken|takast)(?!\\p{L})[^.!?]{0,300}? til (?:orientering|etterretning|etterretting|vitande)',
  ],
  [
    'endorse',
    'slutter seg til|sluttar seg til|gir sin tilslutning|gir tilslutning|gjev si tilslutning|gir si tilslutning',
  ],
  [
    'adopt',
    'vedtar|vedtek|vedtas|(?:er|blir|vert) (?:vedtatt|vedteken|vedteke|godkjent|godkjend)|fatter følgende vedtak|gjer følgjande vedtak|godkjenner|godkjennes|godkjenn',
  ],
  ['request', 'ber|bed|bad|bes'],
  ['recommend', 'anbefaler|tilrår|rår til|innstiller'],
  ['discuss', 'drøfter|drøftar|drøftes|drøftast'],
  ['postpone', 'utsetter|utsettes|utset|blir utsett|vert utsett'],
];

const actPatterns = phrases.map(
  ([act, words]) => [act, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')] as const,
);

function actsIn(text: string): readonly DecisionAct[] {
  return actPatterns
    .flatMap(([act, pattern]) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [{ act, at }];
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ act }) => act);
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
  section: SectionBlocks,
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
