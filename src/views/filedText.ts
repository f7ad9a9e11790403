import type { Voice } from '../text/voice.ts';
import type { FiledDraft } from '../usecases/intake/fileDraft.ts';

/** What became of a case that was filed. */
export function filedText(voice: Voice, { kind, item, paper, meeting }: FiledDraft): string {
  const no = item.number;
  const at = { no, body: voice.body(meeting.body), date: voice.date(meeting.startsAt) };
  if (kind === 'newVersion') return voice.say('filed.newVersion', { no, version: paper.version });
  return kind === 'new' ? voice.say('filed.new', { ...at, id: meeting.body }) : voice.say('filed.unchanged', at);
}
