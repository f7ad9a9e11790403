import { refusalFor } from '../domain/access.ts';
import { type Cooperation, languageOfBody } from '../domain/cooperation.ts';
import type { Localised } from '../domain/language.ts';
import type { PaperDiff } from '../ports/paperReader.ts';
import type { Presenter } from '../ports/presenter.ts';
import type { Voice } from '../text/voice.ts';
import { permissionsOn } from '../usecases/permissions.ts';
import { absenceMessage } from './absenceCard.ts';
import { agendaMessage } from './agendaCard.ts';
import { itemCard } from './itemCard.ts';
import { meetingNotice } from './meetingTexts.ts';
import { unknownNoticesMessage } from './unknownNotices.ts';
import { versionMessage } from './versionCard.ts';

/**
 * Draws what everyone in a body's conversation sees, in the body's language. The shared card has the buttons of a
 * member, whoever looks; a restricted case shows its number and legal basis, and the buttons lead to the rest for
 * those who may.
 */
export function createSharedPresenter(cooperation: Cooperation, voices: Localised<Voice>, diff: PaperDiff): Presenter {
  const voiceOf = (body: string) => voices[languageOfBody(cooperation, body)];

  return {
    sharedItem({ item, tally, commentCount, overdue, personalViewFor }) {
      const may = permissionsOn(item, {
        may: (action, subject) => refusalFor(action, ['member', 'listed'], subject) === undefined,
      });
      const isContentWithheld = item.access.kind === 'restricted';
      const view = { item, may, isContentWithheld, tally, commentCount, overdue, personalViewFor };
      return itemCard(voiceOf(item.key.body), view);
    },
    meetingChange: (meeting, change, language) => meetingNotice(voices[language], meeting, change),
    absence: (notice, language) => absenceMessage(voices[language], cooperation, notice),
    unknownNotices: (notices, language) => unknownNoticesMessage(voices[language], notices),
    newVersion: (item, before, after, language) =>
      versionMessage(voices[language], item, diff(before.sections, after.sections)),
    agenda(meeting, items) {
      return agendaMessage(voiceOf(meeting.body), { meeting, items, readable: (item) => item.access.kind === 'open' });
    },
  };
}
