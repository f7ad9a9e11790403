import { readCell, typeByPrefix } from '../agenda/cells.ts';
import { isFormality, readItemText } from '../agenda/itemText.ts';
import { outcomesIn } from '../decision.ts';
import { accessLine, accessOfPaper } from '../facts/access.ts';
import type { Line } from '../lines.ts';
import type { DecisionAct } from '../reading.ts';
import { readDisqualified } from './disqualified.ts';
import { finalDecision } from './finalDecision.ts';
import { type Part, partsOf } from './parts.ts';
import type { MinutesCaseReading, OutcomeKind, StatementReading } from './reading.ts';
import type { PrintedCase } from './split.ts';
import { readDissent, readVotes } from './votes.ts';

const outcomes: Readonly<Record<DecisionAct, OutcomeKind>> = {
  acknowledge: 'acknowledged',
  endorse: 'endorsed',
  adopt: 'adopted',
  request: 'requested',
  recommend: 'recommended',
  discuss: 'discussed',
  postpone: 'postponed',
  reject: 'rejected',
  withdraw: 'withdrawn',
};
/** What ends a case for now counts before anything else the decision says. */
const first: readonly DecisionAct[] = ['withdraw', 'postpone'];
const statedInline =
  /(?:^|\. )(?<by>\p{Lu}[^.:]{1,80}?) (?:ba om|bad om|hadde|fremmet|la fram|leverte) (?:følgende|følgjande|slik|denne) (?:protokolltilførsel|protokolltilførsle|merknad|protokollmerknad)[^:]{0,40}: ?(?<text>.+)$/su;

function statementsIn(parts: readonly Part[]): readonly StatementReading[] {
  return parts.flatMap(({ kind, heading, by: named, text }) => {
    if (kind !== 'statement') {
      const match = statedInline.exec(text)?.groups;
      return match ? [{ by: match.by ?? null, text: match.text ?? '' }] : [];
    }
    const by = named ?? /fr[aå] (.{2,60})$/i.exec(heading)?.[1] ?? null;
    const inText = by === null ? /^(?:fr[aå] )?(\p{Lu}[^:.«]{2,60}): ?/u.exec(text) : null;
    return text === '' ? [] : [{ by: by ?? inText?.[1] ?? null, text: inText ? text.slice(inText[0].length) : text }];
  });
}

function outcomeOf(acts: readonly DecisionAct[]): OutcomeKind | null {
  const act = first.find((each) => acts.includes(each)) ?? acts[0];
  return act === undefined ? null : outcomes[act];
}

/** Reads one case of the minutes. */
export function readCaseOfMinutes(printed: PrintedCase): MinutesCaseReading {
  const { number } = printed;
  const text = readItemText(printed.title);
  const cellType = printed.cells.map(readCell).flatMap((cell) => (cell.kind === 'type' ? [cell.type] : []))[0];
  const isFixed = isFormality(text.title);
  const isAccess = (line: Line) => accessLine.test(line.text);
  const graded = printed.lines.filter(isAccess).map((line) => line.text);
  const parts = partsOf(printed.lines.filter((line) => !isAccess(line)));
  const decision = finalDecision(parts, printed.cells, isFixed);
  const texts = (kind: Part['kind']) => parts.filter((part) => part.kind === kind).map((part) => part.text);
  const elsewhere = [...texts('treatment'), ...texts('decision'), ...texts('vote'), ...printed.cells];
  // «Vedtak (samrøystes):»
  const headings = parts.filter(({ kind }) => kind === 'decision').map(({ heading }) => heading);
  const underHeading = [...texts('vote'), ...headings].flatMap(readVotes);
  const votes = underHeading.length > 0 ? underHeading : elsewhere.flatMap(readVotes);
  const acts = decision.text === null ? [] : outcomesIn(decision.text);
  const votedActs = acts.length > 0 ? acts : outcomesIn(votes.map(({ raw }) => raw).join('\n'));
  const access = text.access.kind === 'restricted' ? text.access : accessOfPaper(graded, elsewhere);
  const outcome = outcomeOf(votedActs);
  const warnings = [
    ...(number && number.year === null ? ['year_missing'] : []),
    ...(decision.warning && !(isFixed && decision.warning === 'decision_missing') ? [decision.warning] : []),
    ...(decision.text !== null && outcome === null && !isFixed ? ['outcome_unknown'] : []),
    ...(access.kind === 'restricted' && access.legalBasis === null ? ['legal_basis_missing'] : []),
  ];
  return {
    number: number?.number ?? null,
    numberRaw: number?.raw ?? null,
    prefix: number?.prefix ?? null,
    sequence: number?.sequence ?? null,
    year: number?.year ?? null,
    type: cellType ?? text.type ?? typeByPrefix(number?.prefix ?? null),
    title: text.title || null,
    formality: isFixed,
    access,
    outcome,
    acts: votedActs,
    decisionText: decision.text,
    decisionPoints: decision.points,
    proposedDecision: texts('proposal').filter((each) => each !== '')[0] ?? null,
    treatment:
      texts('treatment')
        .filter((each) => each !== '')
        .join('\n\n') || null,
    votes,
    dissent: [...new Map(elsewhere.flatMap(readDissent).map((each) => [each.text, each])).values()],
    statements: statementsIn(parts),
    disqualified: readDisqualified([...texts('disqualified'), ...texts('treatment'), ...texts('vote')].join('\n')),
    warnings,
  };
}
