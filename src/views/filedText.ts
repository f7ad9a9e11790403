import { linesCard } from '../cards/lines/index.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { Voice } from '../text/voice.ts';
import type { FiledDraft } from '../usecases/intake/fileDraft.ts';
import { backButton } from './buttons.ts';

/** What became of a case that was filed. */
export function filedText(voice: Voice, { kind, item, paper, meeting }: FiledDraft): string {
  const no = item.number;
  const at = { no, body: voice.body(meeting.body), date: voice.date(meeting.startsAt) };
  if (kind === 'newVersion') return voice.say('filed.newVersion', { no, version: paper.version });
  return kind === 'new' ? voice.say('filed.new', { ...at, id: meeting.body }) : voice.say('filed.unchanged', at);
}

/** Takes the place of the form once its case is filed, with the way to the case. */
export function filedMessage(voice: Voice, filed: FiledDraft): PressReply & { readonly kind: 'card' } {
  const heading = voice.say('filed.heading', { no: filed.item.number, title: filed.item.title });
  const card = linesCard({
    heading,
    intro: `✓ ${filedText(voice, filed)}`,
    rows: [],
    buttons: [backButton(voice, filed.item)],
    cutNote: '',
  });
  return { kind: 'card', card, summary: heading };
}
