import { insertedCard } from '../cards/inserted/index.ts';
import type { ReadableCase } from '../domain/known.ts';
import type { QueryHit } from '../ports/dialogue.ts';
import { dateText } from '../questions/answers/speaking.ts';
import type { Voice } from '../text/voice.ts';
import { itemButton, verbs } from './buttons.ts';

/**
 * A case as it is inserted into any chat: the card tells its number and body, whoever reads it. Each client then
 * fetches its reader's own view, which holds what they may see.
 */
export function insertedCase(voice: Voice, known: ReadableCase): readonly QueryHit[] {
  const { itemId, meetingId, paperVersion, number, key, date, title } = known;
  if (itemId === undefined || paperVersion === undefined) return [];
  const { say } = voice;
  const heading = say('inserted.heading', { no: number, body: voice.body(key.body) });
  const item = { id: itemId, meetingId, paper: { version: paperVersion } };
  const card = insertedCard({
    heading,
    text: say('inserted.text'),
    button: itemButton(voice, item, verbs.show, say('btn.back')),
  });
  return [
    {
      title: say('ask.short', { body: key.body, no: number, title }),
      detail: dateText(voice, date),
      card,
      summary: heading,
    },
  ];
}
