import { beforeAll, describe, expect, it } from 'vitest';
import { readCooperation } from '../../src/adapters/config/readCooperation.ts';
import { type Action, accessTable, type Role, refusalFor } from '../../src/domain/access.ts';
import { caseTypes } from '../../src/domain/case.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { type Language, type Localised, languages } from '../../src/domain/language.ts';
import { itemStates } from '../../src/domain/meeting.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import { refusalText } from '../../src/text/refusals.ts';
import { createVoices, type Voice } from '../../src/text/voice.ts';

const number = '71/20';
/** One of each kind; the compiler asks for a new one when a kind is added. */
const oneOfEach: { readonly [Kind in Refusal['kind']]: Extract<Refusal, { kind: Kind }> } = {
  notMember: { kind: 'notMember', body: 'SG' },
  notParticipant: { kind: 'notParticipant', body: 'SG' },
  notListed: { kind: 'notListed' },
  secretariatOnly: { kind: 'secretariatOnly' },
  restricted: { kind: 'restricted', number, legalBasis: 'offl. § 23' },
  notHere: { kind: 'notHere' },
  notOrientation: { kind: 'notOrientation', number, type: 'vedtak' },
  closed: { kind: 'closed', number },
  paperChanged: { kind: 'paperChanged', number },
  notAnswered: { kind: 'notAnswered', number },
  tooManyChanges: { kind: 'tooManyChanges', number },
  notYourComment: { kind: 'notYourComment' },
  commentWithdrawn: { kind: 'commentWithdrawn', number: '71/20' },
  commentChanged: { kind: 'commentChanged' },
  tooManyEdits: { kind: 'tooManyEdits', number: '71/20' },
  commentEmpty: { kind: 'commentEmpty' },
  commentTooLong: { kind: 'commentTooLong', length: 4001, limit: 4000 },
  reasonTooLong: { kind: 'reasonTooLong', length: 501, limit: 500 },
  caseNotFound: { kind: 'caseNotFound', number },
  itemNotFound: { kind: 'itemNotFound' },
  noMeeting: { kind: 'noMeeting', body: 'SG' },
  emptyAgenda: { kind: 'emptyAgenda', body: 'SG', startsAt: '2026-12-18T09:00:00.000Z' as Instant },
  notBound: { kind: 'notBound', body: 'SG' },
  bindInPersonalChat: { kind: 'bindInPersonalChat' },
  alreadyPublished: { kind: 'alreadyPublished', body: 'SG', startsAt: '2026-12-18T09:00:00.000Z' as Instant },
  badPublicationTime: { kind: 'badPublicationTime', startsAt: '2026-12-18T09:00:00.000Z' as Instant },
  unreadable: { kind: 'unreadable', name: 'sak.pdf', reason: 'noText' },
  notFetched: { kind: 'notFetched', name: 'sak.pdf', reason: 'failed' },
  notToBeFiled: { kind: 'notToBeFiled', name: 'referat.docx' },
  onlyAlone: { kind: 'onlyAlone' },
  alreadyDone: { kind: 'alreadyDone' },
  draftGone: { kind: 'draftGone' },
  badField: { kind: 'badField', field: 'number' },
  recused: { kind: 'recused', number },
  handedOver: { kind: 'handedOver', body: 'SG' },
  noSeat: { kind: 'noSeat', body: 'SG', name: 'Odd Mjelde' },
  whichPerson: { kind: 'whichPerson', name: 'Odd', names: [] },
  badMeeting: { kind: 'badMeeting', field: 'date' },
  changedMeanwhile: { kind: 'changedMeanwhile', by: 'jon', name: 'Jon Haugland' },
  dayTaken: { kind: 'dayTaken', body: 'SG', date: '2026-12-18' },
  notBegun: { kind: 'notBegun', body: 'SG', startsAt: '2026-12-18T09:00:00.000Z' as Instant },
  whichBody: { kind: 'whichBody', number, bodies: ['AU', 'AKG'] },
  noNextBody: { kind: 'noNextBody', number },
  badTitle: { kind: 'badTitle' },
  badOrder: { kind: 'badOrder', numbers: ['99/20'] },
  notADraft: { kind: 'notADraft', number },
  notMovable: { kind: 'notMovable', number },
  postponedTo: { kind: 'postponedTo', number, startsAt: '2027-01-20T09:00:00.000Z' as Instant },
  renumbered: { kind: 'renumbered', number, now: '74/20' },
  badOutcome: { kind: 'badOutcome', problem: 'kind' },
  noDecisions: { kind: 'noDecisions' },
  minutesOfNoMeeting: { kind: 'minutesOfNoMeeting', name: 'referat.docx' },
  emptyPlan: { kind: 'emptyPlan' },
  noPublicAddress: { kind: 'noPublicAddress' },
  notPublished: { kind: 'notPublished', body: 'SG', startsAt: '2026-12-18T09:00:00.000Z' as Instant },
  meetingOver: { kind: 'meetingOver', body: 'SG' },
};

let voices: Localised<Voice>;
beforeAll(async () => {
  const cooperation = await readCooperation('samples/cooperation.yaml');
  if ('faults' in cooperation) throw new Error(cooperation.faults.join('\n'));
  voices = createVoices(cooperation);
});

function say(refusal: Refusal, language: Language): string {
  return refusalText(voices[language], refusal);
}

describe.each(languages)('a refusal in %s', (language) => {
  it.each(Object.values(oneOfEach))('of the kind $kind is a whole sentence with nothing left blank', (refusal) => {
    const text = say(refusal, language);

    expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
  });

  it('is another sentence for another kind', () => {
    const texts = Object.values(oneOfEach)
      .filter(({ kind }) => kind !== 'reasonTooLong')
      .map((refusal) => say(refusal, language));

    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(caseTypes)('says of a case of the type %s, that cannot be acknowledged, which it is', (type) => {
    expect(say({ kind: 'notOrientation', number, type }, language)).toContain(number);
  });

  it('can be said for everything the access table refuses', () => {
    const roles = ['leader', 'observer', 'secretariat', 'listed', 'stranger'] as const satisfies readonly Role[];
    const accesses = [{ kind: 'open' }, { kind: 'restricted', legalBasis: 'offl. § 23' }] as const;
    const refusals = (Object.keys(accessTable) as Action[]).flatMap((action) =>
      caseTypes.flatMap((type) =>
        itemStates.flatMap((state) =>
          accesses.flatMap((access) =>
            roles.map((role) => refusalFor(action, [role], { body: 'SG', number, type, state, access })),
          ),
        ),
      ),
    );

    const texts = refusals.filter((refusal) => refusal !== undefined).map((refusal) => say(refusal, language));

    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => text === '' || /[{}]|undefined/.test(text))).toEqual([]);
  });
});

it('a restricted case is refused with its number and legal basis', () => {
  expect(say(oneOfEach.restricted, 'nb')).toBe(
    'Sak 71/20 er unntatt offentlighet (offl. § 23). Du har ikke tilgang til innholdet.',
  );
});

it('a meeting that was asked for by its date is missed with the date', () => {
  expect(say({ kind: 'noMeeting', body: 'SG', date: '18.12' }, 'nb')).toBe(
    'Fant ikke noe møte i styringsgruppen 18.12.',
  );
});

it('a body is called by its name in the language that is spoken', () => {
  const [nb, nn, en] = languages.map((language) => say(oneOfEach.notMember, language));

  expect(nb).toContain('styringsgruppen');
  expect(nn).toContain('styringsgruppa');
  expect(en).toContain('the steering group');
});

it('a text that is too long is refused with both numbers', () => {
  expect(say(oneOfEach.commentTooLong, 'nb')).toBe(
    'Teksten er på 4001 tegn. Den kan være på høyst 4000. Den er ikke lagret.',
  );
});
