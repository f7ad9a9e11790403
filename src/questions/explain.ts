import type { PartyId } from '../domain/cooperation.ts';
import type { Voice } from '../text/voice.ts';
import { dateText } from './answers/speaking.ts';
import { numberText } from './answers/which.ts';
import type { Interpretation } from './interpretation.ts';

/** «Jeg forstod dette som: hvem som ikke har svart, sak 13/26.» Every field that was understood is told. */
export function explain(meant: Interpretation, voice: Voice, partyName: (id: PartyId) => string): string {
  const { say } = voice;
  const { case: number, topic, body, bodies = [], meeting, who, case_type: type, period, due, ambiguous } = meant;
  const date = (text: string) => dateText(voice, text);
  const no = number && numberText(number);
  const parts = [
    say(`meant.${meant.intent}`),
    no && (number.body ? say('meant.caseIn', { no, body: voice.body(number.body) }) : say('meant.case', { no })),
    topic && say('meant.topic', { topic }),
    body && voice.body(body),
    ...bodies.map((id) => voice.body(id)),
    type && say(`type.${type}`),
    who?.scope === 'org' && partyName(who.value),
    meeting?.ref === 'date' && date(meeting.date),
    meeting?.ref === 'month' && meeting.month,
    meeting?.ref === 'week' && say('meant.week', { week: Number(meeting.week.slice(6)) }),
    meeting?.ref === 'next' && say('meant.next'),
    meeting?.ref === 'last' && say('meant.last'),
    period?.from && say('meant.from', { date: date(period.from) }),
    period?.to && say('meant.to', { date: date(period.to) }),
    due && due !== 'deadline' && say('meant.to', { date: date(due) }),
    ambiguous && say('meant.several'),
  ];
  return say('ask.understood', { meant: parts.filter((part) => typeof part === 'string' && part !== '').join(', ') });
}
