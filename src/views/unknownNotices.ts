import type { LinesRow } from '../cards/lines/data.ts';
import { linesCard } from '../cards/lines/index.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { UnknownNotice } from '../ports/presenter.ts';
import type { Voice } from '../text/voice.ts';
import { verbs } from './buttons.ts';

/** A row for each notice that may not have arrived, with what the secretariat can decide. */
export function unknownNoticeRows(voice: Voice, notices: readonly UnknownNotice[]): readonly LinesRow[] {
  const { say } = voice;
  return notices.map(({ meeting, postId, name, number, isReminder }) => {
    const data = { meetingId: meeting.id, postId };
    const at = { body: voice.body(meeting.body), date: voice.date(meeting.startsAt) };
    return {
      text:
        number === undefined
          ? say(isReminder ? 'notice.of_reminder' : 'notice.of_meeting', { name, ...at })
          : say('notice.of_version', { name, no: number }),
      detail: say('notice.unknown'),
      buttons: [
        { title: say('notice.resend'), verb: verbs.resolvePost, data: { ...data, decision: 'resend' } },
        { title: say('notice.arrived'), verb: verbs.resolvePost, data: { ...data, decision: 'arrived' } },
      ],
    };
  });
}

/** Asks the secretariat, unasked, about notices that may not have arrived. */
export function unknownNoticesMessage(voice: Voice, notices: readonly UnknownNotice[]): OutgoingMessage {
  const heading = voice.say('notice.heading');
  const card = linesCard({
    heading,
    intro: voice.say('notice.intro'),
    rows: unknownNoticeRows(voice, notices),
    cutNote: voice.say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}
