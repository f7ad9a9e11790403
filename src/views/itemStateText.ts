import type { Voice } from '../text/voice.ts';
import type { ItemStateSet } from '../usecases/setItemState.ts';

/** What the secretariat is told after closing or reopening an item. */
export function itemStateText({ say }: Voice, state: 'open' | 'closed', { kind, item }: ItemStateSet): string {
  const no = item.number;
  if (state === 'closed') return say(kind === 'changed' ? 'msg.closed_done' : 'msg.closed_already', { no });
  return say(kind === 'changed' ? 'msg.reopened_done' : 'msg.reopened_already', { no });
}
