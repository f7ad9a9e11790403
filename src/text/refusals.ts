import type { Refusal } from '../domain/refusal.ts';
import type { Voice } from './voice.ts';
import { yearRefusalText } from './yearRefusals.ts';

/** The sentence for a refusal. */
export function refusalText(voice: Voice, refusal: Refusal): string {
  const { say } = voice;
  switch (refusal.kind) {
    case 'notMember':
      return say('err.not_member', { body: voice.body(refusal.body) });
    case 'notParticipant':
      return say('err.not_participant', { body: voice.body(refusal.body) });
    case 'notListed':
      return say('err.not_listed');
    case 'secretariatOnly':
      return say('err.secretariat');
    case 'restricted':
      return say('err.restricted', { no: refusal.number, basis: refusal.legalBasis });
    case 'notHere':
      return say('err.not_here');
    case 'notOrientation':
      return say(wrongType[refusal.type], { no: refusal.number });
    case 'closed':
      return say('err.closed');
    case 'paperChanged':
      return say('err.paper_changed', { no: refusal.number });
    case 'notAnswered':
      return say('err.not_answered', { no: refusal.number });
    case 'tooManyChanges':
      return say('err.too_many_changes', { no: refusal.number });
    case 'notYourComment':
      return say('err.not_your_comment');
    case 'commentWithdrawn':
      return say('msg.comment_withdrawn', { no: refusal.number });
    case 'commentChanged':
      return say('err.comment_changed');
    case 'tooManyEdits':
      return say('err.too_many_edits', { no: refusal.number });
    case 'commentEmpty':
      return say('err.comment_empty');
    case 'commentTooLong':
    case 'reasonTooLong':
      return say('err.text_too_long', { length: refusal.length, limit: refusal.limit });
    case 'caseNotFound':
      return say('msg.notfound', { no: refusal.number });
    case 'itemNotFound':
      return say('err.item_not_found');
    case 'noMeeting':
      return refusal.date
        ? say('msg.no_meeting_on', { body: voice.body(refusal.body), date: refusal.date })
        : say('msg.no_meeting', { body: voice.body(refusal.body) });
    case 'emptyAgenda':
      return say('err.empty_agenda', { body: voice.body(refusal.body), date: voice.date(refusal.startsAt) });
    case 'notBound':
      return say('err.not_bound', { body: voice.body(refusal.body), id: refusal.body });
    case 'alreadyPublished':
      return say('err.already_published', { body: voice.body(refusal.body), date: voice.date(refusal.startsAt) });
    case 'badPublicationTime':
      return say('err.publication_time', { date: voice.moment(refusal.startsAt) });
    case 'unreadable':
      return say(`unreadable.${refusal.reason}`, { name: refusal.name });
    case 'notFetched':
      return refusal.reason === 'tooLarge'
        ? say('unreadable.tooLarge', { name: refusal.name })
        : say(`fetch.${refusal.reason}`, { name: refusal.name });
    case 'notToBeFiled':
      return say('intake.nothing', { name: refusal.name });
    case 'draftGone':
      return say('intake.gone');
    case 'badField':
      return say(`bad.${refusal.field}`);
    case 'onlyAlone':
      return say('err.only_alone');
    case 'alreadyDone':
      return say('err.already_done');
    case 'notPublished':
      return say('err.not_published', {
        body: voice.body(refusal.body),
        date: voice.date(refusal.startsAt),
        id: refusal.body,
      });
    case 'bindInPersonalChat':
      return say('err.bind_personal');
    default:
      return yearRefusalText(voice, refusal);
  }
}

const wrongType = {
  orientering: 'err.unknown_type',
  drofting: 'err.for_discussion',
  vedtak: 'err.not_orientering',
  formalia: 'err.formality',
  ukjent: 'err.unknown_type',
} as const;
