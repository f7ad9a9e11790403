import { linesCard } from '../cards/lines/index.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { Voice } from '../text/voice.ts';
import type { MovedOn } from '../usecases/path/link.ts';
import type { History, HistoryStop } from '../usecases/path/readHistory.ts';
import { backButton, itemData, verbs } from './buttons.ts';
import { stateLine, titleOf } from './itemFacts.ts';

/** The path of a case through the bodies, and for the secretariat what may belong to it as well. */
export function historyMessage(
  voice: Voice,
  { item, stops, suggestions }: History,
): PressReply & { readonly kind: 'card' } {
  const { say } = voice;
  const heading = say('history.heading', { no: item.number });
  const card = linesCard({
    heading,
    rows: [
      ...stops.map((stop) => ({ text: stopLine(voice, stop), detail: stopDetail(voice, stop) })),
      ...suggestions.map(({ case: other, reason }) => {
        const name = `${other.key.body} ${other.number}`;
        const to = { body: other.key.body, year: other.key.year, sequence: other.key.sequence };
        return {
          text: `${name} ${other.title}`,
          detail: say(`history.suggested.${reason}`),
          buttons: [
            {
              title: say('btn.link', { case: name }),
              verb: verbs.link,
              data: { ...itemData(item, voice.language), ...to },
            },
          ],
        };
      }),
    ],
    footer: stops.length < 2 ? say('history.alone') : undefined,
    buttons: [backButton(voice, item)],
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}

/** What came of moving a case on. */
export function movedOnText(voice: Voice, { item, now, meeting, isKnown }: MovedOn): string {
  const about = { no: item.number, body: voice.body(meeting.body), now: now.number };
  return isKnown
    ? voice.say('move_on.known', about)
    : voice.say('move_on.done', { ...about, date: voice.date(meeting.startsAt) });
}

function stopLine(voice: Voice, { item, startsAt, readable }: HistoryStop): string {
  return voice.say('history.stop', {
    body: item.key.body,
    date: voice.date(startsAt),
    no: item.number,
    title: titleOf(voice, item, readable),
  });
}

function stopDetail(voice: Voice, { item, outcome, readable }: HistoryStop): string {
  if (outcome) return [voice.say(`outcome.${outcome.kind}`), outcome.text].filter((part) => part !== '').join(': ');
  const state = item.state === 'closed' || item.state === 'draft' ? undefined : stateLine(voice, item, readable);
  return state ?? voice.say('history.planned');
}
