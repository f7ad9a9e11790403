import type { KnownCase } from '../domain/known.ts';
import type { ReadModel } from '../ports/readModel.ts';
import type { Interpretation } from './interpretation.ts';

/** Refuses to acknowledge what is not an orientation case; the type is the register's, not the message's. */
export async function typeChecked(
  meant: Interpretation,
  cases: readonly KnownCase[],
  model: ReadModel,
): Promise<Interpretation> {
  const isVote = meant.intent === 'refuse' && meant.reason === 'vote';
  if (meant.intent !== 'ack_request' && !isVote) return meant;
  const candidates = meant.case === undefined ? await byTopic(meant, model) : cases;
  const types = candidates.flatMap((each) => (each.kind === 'readable' ? [each.type] : []));
  const allOrientation = types.length > 0 && types.every((type) => type === 'orientering');
  const noneOrientation = types.length > 0 && types.every((type) => type !== 'orientering');
  const { reason, confirm, ...rest } = meant;
  if (isVote) return { ...rest, reason: allOrientation ? 'vote' : 'not_orientering' };
  if (noneOrientation || (reason === 'not_orientering' && !allOrientation)) {
    return { ...rest, intent: 'refuse', reason: 'not_orientering' };
  }
  return { ...rest, ...(confirm ? { confirm } : {}) };
}

async function byTopic({ topic }: Interpretation, model: ReadModel): Promise<readonly KnownCase[]> {
  if (topic === undefined) return [];
  const { hits } = await model.search({ words: topic, limit: 5 });
  return hits.filter(({ whole }) => whole).map((hit) => hit.case);
}
