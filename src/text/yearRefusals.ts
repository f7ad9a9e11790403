import type { YearRefusal } from '../domain/yearRefusal.ts';
import type { Voice } from './voice.ts';

/** The sentence for a refusal in the work of the meeting year. */
export function yearRefusalText(voice: Voice, refusal: YearRefusal): string {
  const { say } = voice;
  switch (refusal.kind) {
    case 'recused':
      return say('err.recused', { no: refusal.number });
    case 'handedOver':
      return say('err.handed_over', { id: refusal.body });
    case 'noSeat':
      return say('err.no_seat', { name: refusal.name, body: voice.body(refusal.body) });
    case 'whichPerson':
      return refusal.names.length === 0
        ? say('err.no_person', { name: refusal.name })
        : say('err.which_person', { name: refusal.name, names: refusal.names.join(', ') });
    case 'badMeeting':
      return say(`bad_meeting.${refusal.field}`);
    case 'changedMeanwhile':
      return say('err.changed_meanwhile', { name: refusal.name || say('someone') });
    case 'dayTaken':
      return say('err.day_taken', { body: voice.body(refusal.body) });
    case 'notBegun':
      return say('err.not_begun', { body: voice.body(refusal.body), date: voice.moment(refusal.startsAt) });
    case 'whichBody':
      return say('err.which_body', { no: refusal.number, bodies: refusal.bodies.join(', ') });
    case 'noNextBody':
      return say('err.no_next_body', { no: refusal.number });
    case 'badTitle':
      return say('err.bad_title');
    case 'badOrder':
      return say('err.bad_order', { numbers: refusal.numbers.join(', ') || '–' });
    case 'notADraft':
      return say('err.not_a_draft', { no: refusal.number });
    case 'notMovable':
      return say('err.not_movable', { no: refusal.number });
    case 'postponedTo':
      return say('err.postponed_to', { no: refusal.number, date: voice.date(refusal.startsAt) });
    case 'renumbered':
      return say('item.renumbered', { no: refusal.number, now: refusal.now });
    case 'badOutcome':
      return say(`bad_outcome.${refusal.problem}`);
    case 'noDecisions':
      return say('decisions.none');
    case 'minutesOfNoMeeting':
      return say('err.minutes_of_no_meeting', { name: refusal.name });
    case 'emptyPlan':
      return say('err.empty_plan');
    case 'noPublicAddress':
      return say('err.no_public_address');
    case 'meetingOver':
      return say('err.meeting_over', { body: voice.body(refusal.body) });
  }
}
