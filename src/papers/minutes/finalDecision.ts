import { outcomesIn } from '../decision.ts';
import type { Part } from './parts.ts';
import { sentencesIn } from './votes.ts';

/** The final decision of a case in minutes. */
export interface FinalDecision {
  readonly text: string | null;
  readonly points: readonly string[];
  readonly warning: string | null;
}

const proposed = '(?:forslag(?:et)?|framlegg(?:et)?|innstilling(?:en|a)?|tilråding(?:a|en)?|tilrådning(?:en|a)?)';
const adopted = '(?:vedtatt|vedteke|vedteken|vedtok|godkjent|godkjend)';
const byProposal = new RegExp(`${proposed}(?: til vedtak)?[^.]{0,80}${adopted}`, 'i');
/** «Enstemmig vedtatt som foreslått.», «Som innstillingen.»: all it says is in the proposal. */
const asProposed = new RegExp(
  `(?:som|i samsvar med|i tråd med|i henhold til|jf\\.?) (?:foreslått|framlagt|fremlagt|føreslege|${proposed})|^${proposed}(?: til vedtak)?(?: (?:ble|blei|vart))?(?: \\p{L}+)? ${adopted}|^(?:enstemmig|samrøystes)? ?${adopted}\\.?$`,
  'iu',
);
const longestPointer = 120;

function pointsOf(part: Part) {
  return { text: part.text, points: part.blocks.map(({ text }) => text) };
}

/** The final decision: under its heading, else the last sentence that decides, else the proposal that was adopted. */
export function finalDecision(parts: readonly Part[], cells: readonly string[], isFixed: boolean): FinalDecision {
  const own = parts.findLast(({ kind, text }) => kind === 'decision' && text !== '');
  const proposal = parts.findLast(({ kind, text }) => kind === 'proposal' && text !== '');
  const pointsBack = own && own.text.length <= longestPointer && asProposed.test(own.text);
  if (own && proposal && pointsBack) return { ...pointsOf(proposal), warning: 'decision_from_proposal' };
  if (own) return { ...pointsOf(own), warning: null };
  const cell = cells.find((text) => outcomesIn(text).length > 0);
  if (cell !== undefined) return { text: cell, points: [cell], warning: null };
  const told = parts.filter(({ kind }) => kind === 'treatment' || kind === 'vote').map(({ text }) => text);
  if (
    proposal &&
    told.some((text) => byProposal.test(text) || sentencesIn(text).some((each) => asProposed.test(each)))
  ) {
    return { ...pointsOf(proposal), warning: 'decision_from_proposal' };
  }
  const sentence = told.flatMap(sentencesIn).findLast((each) => outcomesIn(each).length > 0 && !byProposal.test(each));
  if (sentence === undefined) return { text: null, points: [], warning: 'decision_missing' };
  return { text: sentence, points: [sentence], warning: isFixed ? null : 'decision_without_heading' };
}
