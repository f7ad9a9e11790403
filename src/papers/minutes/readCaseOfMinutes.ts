import { readCell, typeByPrefix } from '../agenda/cells.ts';
import { isFormality, readItemText } from '../agenda/itemText.ts';
import { outcomesIn } from '../decision.ts';
import { accessOfPaper } from '../facts/access.ts';
import type { DecisionAct } from '../reading.ts';
import { type Part, partsOf } from './parts.ts';
import type { MinutesCaseReading, OutcomeKind, StatementReading } from './reading.ts';
import type { PrintedCase } from './split.ts';
import { readDissent, readVotes, sentencesIn } from './votes.ts';

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
const byProposal =
  /(?:forslag(?:et)?|framlegg(?:et)?|innstilling(?:en|a)?|tilråding(?:a|en)?)(?: til vedtak)?[^.]{0,80}(?:vedtatt|vedteke|vedteken|vedtok|godkjent)/i;
const disqualified =
  /(?<!\p{L})(?:inhabile?|ugilde?|fratr(?:å|a)dte|fråtredde|fråtrådte|deltok ikke|deltok ikkje|vek sete|forlot møtet)(?!\p{L})/iu;
const denied = /(?<!\p{L})(?:ingen|ikke inhabil|ikkje inhabil|ikke ugild|ikkje ugild|habil)(?!\p{L})/iu;
const named = /^((?:\p{Lu}[\p{L}.'-]+ ?){1,4})/u;
const statedInline =
  /(?:^|\. )(?<by>\p{Lu}[^.:]{1,80}?) (?:ba om|bad om|hadde|fremmet|la fram|leverte) (?:følgende|følgjande|slik|denne) (?:protokolltilførsel|protokolltilførsle|merknad|protokollmerknad)[^:]{0,40}: ?(?<text>.+)$/su;

/** Who was disqualified, as the sentences of a text tell. */
export function readDisqualified(text: string): readonly { readonly name: string; readonly raw: string }[] {
  const found = sentencesIn(text).filter((sentence) => disqualified.test(sentence) && !denied.test(sentence));
  const seen = new Set<string>();
  return found.flatMap((raw) => {
    const name = named.exec(raw)?.[1]?.trim() ?? '';
    if (seen.has(name) || name === '') return [];
    seen.add(name);
    return [{ name, raw }];
  });
}

function statementsIn(parts: readonly Part[]): readonly StatementReading[] {
  return parts.flatMap(({ kind, heading, text }) => {
    if (kind !== 'statement') {
      const match = statedInline.exec(text)?.groups;
      return match ? [{ by: match.by ?? null, text: match.text ?? '' }] : [];
    }
    const by = /fr[aå] (.{2,60})$/i.exec(heading)?.[1] ?? null;
    const inText = by === null ? /^(?:fr[aå] )?(\p{Lu}[^:.«]{2,60}): ?/u.exec(text) : null;
    return text === '' ? [] : [{ by: by ?? inText?.[1] ?? null, text: inText ? text.slice(inText[0].length) : text }];
  });
}

interface Decision {
  readonly text: string | null;
  readonly points: readonly string[];
  readonly warning: string | null;
}

/** The final decision: under its heading, else the last sentence that decides, else the proposal that was adopted. */
function decisionOf(parts: readonly Part[], cells: readonly string[], isFixed: boolean): Decision {
  const own = parts.findLast(({ kind, text }) => kind === 'decision' && text !== '');
  if (own) return { text: own.text, points: own.blocks.map(({ text }) => text), warning: null };
  const cell = cells.find((text) => outcomesIn(text).length > 0);
  if (cell !== undefined) return { text: cell, points: [cell], warning: null };
  const proposal = parts.findLast(({ kind, text }) => kind === 'proposal' && text !== '');
  const told = parts.filter(({ kind }) => kind === 'treatment' || kind === 'vote').map(({ text }) => text);
  if (proposal && told.some((text) => byProposal.test(text))) {
    return { text: proposal.text, points: proposal.blocks.map(({ text }) => text), warning: 'decision_from_proposal' };
  }
  const sentence = told.flatMap(sentencesIn).findLast((each) => outcomesIn(each).length > 0 && !byProposal.test(each));
  if (sentence === undefined) return { text: null, points: [], warning: 'decision_missing' };
  return { text: sentence, points: [sentence], warning: isFixed ? null : 'decision_without_heading' };
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
  const parts = partsOf(printed.lines);
  const decision = decisionOf(parts, printed.cells, isFixed);
  const texts = (kind: Part['kind']) => parts.filter((part) => part.kind === kind).map((part) => part.text);
  const elsewhere = [...texts('treatment'), ...texts('decision'), ...texts('vote')];
  const underHeading = texts('vote').flatMap(readVotes);
  const votes = underHeading.length > 0 ? underHeading : elsewhere.flatMap(readVotes);
  const acts = decision.text === null ? [] : outcomesIn(decision.text);
  const votedActs = acts.length > 0 ? acts : outcomesIn(votes.map(({ raw }) => raw).join('\n'));
  const access = text.access.kind === 'restricted' ? text.access : accessOfPaper([], elsewhere);
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
