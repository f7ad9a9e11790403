import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, accessTable, type Role, refusalFor, rolesOf, tellsOthers } from '../../src/domain/access.ts';
import { caseTypes } from '../../src/domain/case.ts';
import type { Person } from '../../src/domain/cooperation.ts';
import { itemStates } from '../../src/domain/meeting.ts';
import { anyAccess, anyState, anyType, openAccess, restrictedAccess } from './arbitraries.ts';

const everyAction = Object.keys(accessTable) as Action[];
const everyRole = ['leader', 'member', 'deputy', 'observer', 'secretariat', 'listed', 'stranger'] as const;
const outsiders = ['observer', 'listed', 'stranger'] as const satisfies readonly Role[];

/** Every subject there can be, each with every action and every single role. */
const everySubject = caseTypes.flatMap((type) =>
  itemStates.flatMap((state) =>
    [openAccess, restrictedAccess].map((access) => ({ body: 'SG', number: '71/20', type, state, access })),
  ),
);
const everything = everyAction.flatMap((action) =>
  everySubject.flatMap((subject) => everyRole.map((role) => ({ action, subject, role }))),
);
const allowed = everything.filter(({ action, role, subject }) => !refusalFor(action, [role], subject));

const anyRoles = fc.subarray([...everyRole]);
const anySubject = fc.record({
  body: fc.constant('SG'),
  number: fc.constant('71/20'),
  type: anyType,
  state: anyState,
  access: anyAccess,
});

describe('the access table', () => {
  it('decides every action for every role, type, state and access', () => {
    expect(everything).toHaveLength(everyAction.length * 7 * 5 * 5 * 2);
    expect(allowed.length).toBeGreaterThan(0);
    expect(allowed.length).toBeLessThan(everything.length);
  });

  it('denies everything to someone who has no role at all', () => {
    const granted = everyAction.filter((action) => everySubject.some((subject) => !refusalFor(action, [], subject)));

    expect(granted).toEqual([]);
  });

  it('lets a stranger choose a language and see what is stored about them, and nothing else', () => {
    const granted = allowed.filter(({ role }) => role === 'stranger').map(({ action }) => action);

    expect([...new Set(granted)]).toEqual(['readOwnData', 'setLanguage']);
  });

  it('shows drafts to the secretariat alone, and gives it nothing but to read them and to prepare the meeting', () => {
    const granted = allowed.filter(({ subject }) => subject.state === 'draft');

    expect([...new Set(granted.map(({ role }) => role))]).toEqual(['secretariat']);
    expect([...new Set(granted.map(({ action }) => action))].toSorted()).toEqual([
      'editAgenda',
      'openAgenda',
      'openOutcome',
      'readCase',
      'readCommentHistory',
      'readComments',
      'readContent',
      'readMissing',
      'recordOutcome',
    ]);
  });

  it('tells everyone else that a draft does not exist, whatever they ask', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyAction), anyRoles, anySubject, (action, roles, subject) => {
        fc.pre(!roles.includes('secretariat') && roles.some((role) => role !== 'stranger'));

        expect(refusalFor(action, roles, { ...subject, state: 'draft' })).toEqual({ kind: 'itemNotFound' });
      }),
    );
  });

  it('tells strangers the same of what exists, what is a draft and what does not exist', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyAction), anySubject, (action, subject) => {
        fc.pre(action !== 'setLanguage' && action !== 'readOwnData');

        const ofNothing = refusalFor(action, ['stranger'], {});

        expect(refusalFor(action, ['stranger'], subject)).toEqual(ofNothing);
        expect(refusalFor(action, ['stranger'], { ...subject, state: 'draft' })).toEqual(ofNothing);
      }),
    );
  });

  it('tells observers, people listed elsewhere and strangers of a restricted case that it exists, and no more', () => {
    const granted = everyAction.filter((action) =>
      everySubject.some(
        (subject) => subject.access.kind === 'restricted' && !refusalFor(action, [...outsiders], subject),
      ),
    );

    expect(granted).toEqual(['readCase']);
  });

  it.each(['acknowledge', 'wishDiscussion', 'withdraw'] as const)(
    '%s is for open orientation cases alone',
    (action) => {
      const granted = allowed.filter((entry) => entry.action === action).map(({ subject }) => subject);

      expect([...new Set(granted.map(({ type, state }) => `${type} ${state}`))]).toEqual(['orientering open']);
    },
  );

  it('takes comments on everything but formalities, and only while the case is open', () => {
    const granted = allowed.filter(({ action }) => action === 'comment').map(({ subject }) => subject);

    expect([...new Set(granted.map(({ type }) => type))]).toEqual(['orientering', 'drofting', 'vedtak', 'ukjent']);
    expect([...new Set(granted.map(({ state }) => state))]).toEqual(['open']);
  });

  it('never takes away with one role what another gives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyAction), anyRoles, anyRoles, anySubject, (action, some, more, subject) => {
        fc.pre(refusalFor(action, some, subject) === undefined);

        expect(refusalFor(action, [...some, ...more], subject)).toBeUndefined();
      }),
    );
  });

  it('refuses without telling more than the person may know', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyAction), anyRoles, anySubject, (action, roles, subject) => {
        const refusal = refusalFor(action, roles, subject);

        const tellsOfCase = refusal && 'number' in refusal;
        expect(tellsOfCase && refusalFor('readCase', ['listed', ...roles], subject)).toBeFalsy();
      }),
    );
  });

  it('does not depend on the order of the roles', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyAction), anyRoles, anySubject, (action, roles, subject) => {
        expect(refusalFor(action, roles.toReversed(), subject)).toEqual(refusalFor(action, roles, subject));
      }),
    );
  });
});

describe('who may do what with an open orientation case', () => {
  const voice = ['leader', 'member', 'deputy'];
  const body = [...voice, 'observer'];
  const listed = [...body, 'secretariat', 'listed'];
  const secretariat = ['secretariat'];

  it.each<readonly [Action, readonly string[], readonly string[]]>([
    ['acknowledge', voice, voice],
    ['wishDiscussion', voice, voice],
    ['withdraw', voice, voice],
    ['comment', body, voice],
    ['readCase', listed, listed],
    ['readContent', listed, [...voice, 'secretariat']],
    ['readMissing', [...body, 'secretariat'], [...voice, 'secretariat']],
    ['readComments', [...body, 'secretariat'], [...voice, 'secretariat']],
    ['readCommentHistory', secretariat, secretariat],
    ['recuse', [...voice, 'secretariat'], [...voice, 'secretariat']],
    ['remind', secretariat, secretariat],
    ['openReminder', secretariat, secretariat],
    ['readLedger', secretariat, secretariat],
    ['pauseReminders', secretariat, secretariat],
    ['closeItem', secretariat, secretariat],
    ['reopenItem', secretariat, secretariat],
  ])('%s: %j, and when it is restricted: %j', (action, whenOpen, whenRestricted) => {
    const subject = { body: 'SG', number: '71/20', type: 'orientering', state: 'open' } as const;

    const mayWith = (access: typeof openAccess) =>
      everyRole.filter((role) => !refusalFor(action, [role], { ...subject, access }));

    expect(mayWith(openAccess)).toEqual(whenOpen);
    expect(mayWith(restrictedAccess)).toEqual(whenRestricted);
  });

  it.each<readonly [Action, readonly string[]]>([
    ['readMeetings', listed],
    ['readOwnCases', listed],
    ['ask', listed],
    ['readMembers', secretariat],
    ['publish', secretariat],
    ['resolvePost', secretariat],
    ['readOperations', secretariat],
    ['bringIn', secretariat],
    ['openDraft', secretariat],
    ['fileCase', secretariat],
    ['retryJob', secretariat],
    ['decideAccount', secretariat],
    ['bind', secretariat],
    ['release', secretariat],
    ['readOwnData', [...everyRole]],
    ['setDigest', listed],
    ['setLanguage', [...everyRole]],
    ['reportAbsence', [...voice, 'secretariat']],
    ['readFeed', [...body, 'secretariat']],
    ['renewFeed', secretariat],
    ['editMeeting', secretariat],
    ['editAgenda', secretariat],
    ['openMeeting', secretariat],
    ['openAgenda', secretariat],
    ['openOutcome', secretariat],
    ['recordOutcome', secretariat],
    ['exportDecisions', listed],
  ])('%s, which is about no case: %j', (action, roles) => {
    expect(everyRole.filter((role) => !refusalFor(action, [role], { body: 'SG' }))).toEqual(roles);
  });

  it('is said here for every action', () => {
    expect(everyAction).toHaveLength(43);
  });
});

describe('the reason that is given', () => {
  const subject = { body: 'SG', number: '71/20', type: 'orientering', state: 'open', access: openAccess } as const;

  it('is the secretariat, for what only the secretariat may do', () => {
    expect(refusalFor('publish', ['member', 'listed'], { body: 'SG' })).toEqual({ kind: 'secretariatOnly' });
  });

  it('is the list, for someone who is not on it', () => {
    expect(refusalFor('acknowledge', ['stranger'], subject)).toEqual({ kind: 'notListed' });
  });

  it('is the body, for someone of another body', () => {
    expect(refusalFor('acknowledge', ['listed'], subject)).toEqual({ kind: 'notMember', body: 'SG' });
    expect(refusalFor('comment', ['listed'], subject)).toEqual({ kind: 'notParticipant', body: 'SG' });
  });

  it('is the legal basis, before type and state, which the paper alone would tell', () => {
    const secret = { ...subject, access: restrictedAccess, type: 'vedtak', state: 'closed' } as const;

    expect(refusalFor('comment', ['observer', 'listed'], secret)).toEqual({
      kind: 'restricted',
      number: '71/20',
      legalBasis: 'offl. § 23',
    });
  });

  it('is the type before the state', () => {
    const decision = { ...subject, type: 'vedtak', state: 'closed' } as const;

    expect(refusalFor('acknowledge', ['member'], decision)).toMatchObject({ kind: 'notOrientation', type: 'vedtak' });
    expect(refusalFor('acknowledge', ['member'], { ...subject, state: 'closed' })).toMatchObject({ kind: 'closed' });
  });
});

describe('rolesOf', () => {
  const kari: Person = {
    key: 'kari@nesoy.example',
    name: 'Kari',
    secretariat: true,
    memberships: [
      { body: 'SG', role: 'member' },
      { body: 'AKG', role: 'observer' },
    ],
  };

  it('gives what a person is to the body, and that they are listed', () => {
    expect(rolesOf(kari, 'SG')).toEqual(['member', 'secretariat', 'listed']);
    expect(rolesOf({ ...kari, secretariat: false }, 'AKG')).toEqual(['observer', 'listed']);
    expect(rolesOf({ ...kari, secretariat: false }, 'AU')).toEqual(['listed']);
  });

  it('gives what they are anywhere, when it is about no body', () => {
    expect(rolesOf(kari, undefined)).toEqual(['member', 'observer', 'secretariat', 'listed']);
  });

  it('knows someone who is not in the register as a stranger', () => {
    expect(rolesOf(undefined, 'SG')).toEqual(['stranger']);
  });
});

it('only what is read out is told to those who read along', () => {
  expect(everyAction.filter(tellsOthers)).toEqual([
    'readFeed',
    'readCase',
    'readContent',
    'readMissing',
    'readComments',
    'readCommentHistory',
    'readMeetings',
    'ask',
    'readOwnCases',
    'readLedger',
  ]);
});
