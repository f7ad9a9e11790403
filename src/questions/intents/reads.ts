import type { CaseType } from '../../domain/case.ts';
import { caseTypeOf } from '../caseType.ts';
import type { Message } from '../message.ts';
import type { Draft } from './draft.ts';
import {
  asksForAnswers,
  asksForAny,
  asksForMeeting,
  asksForNews,
  asksForPaper,
  asksForPeople,
  asksOfUs,
  besides,
  hasCase,
  hasMeeting,
  isAboutAgenda,
  isAgendaOfPast,
  isPassed,
  isToCome,
  me,
  namesMeeting,
  topic,
} from './signs.ts';

/** What is asked about, by the words; the order of the rules settles what several of them would fit. */
export function readAsked(message: Message): Draft {
  const rule = rules.find((each) => each.when(message));
  return rule ? rule.draft(message) : fallback(message);
}

interface Rule {
  readonly when: (message: Message) => boolean;
  readonly draft: (message: Message) => Draft;
}

const rules: readonly Rule[] = [
  {
    when: (m) =>
      m.has('search') &&
      !hasCase(m) &&
      !m.has('comments') &&
      !asksForNews(m) &&
      !asksForPaper(m) &&
      topic(m, true) !== undefined &&
      !asksForPeople(m),
    draft: (m) => ({ intent: 'search_topic', ...topicField(m, true), dates: 'period' }),
  },
  {
    when: (m) => m.has('comments') && !m.has('missing'),
    draft: (m) => ({
      intent: 'case_comments',
      ...topicUnlessCase(m),
      ...partyWho(m),
      ...(me(m) && /(?<!\p{L})(?:jeg|eg|æ|i) (?:have |has )?(?:komment|skr|sa|said|comment|wr)/u.test(m.words)
        ? { who: { scope: 'me' as const } }
        : {}),
      dates: 'period',
    }),
  },
  {
    when: (m) =>
      m.has('deadline') &&
      /(?<!\p{L})(?:når|natid|nårtid|when|hvilken dato|kva dato|what date)(?!\p{L})/u.test(m.words),
    draft: deadlineDraft,
  },
  {
    when: (m) => m.has('deadline') && isToCome(m),
    draft: deadlineDraft,
  },
  {
    when: (m) => m.has('overdue') && !(asksForPeople(m) && (hasCase(m) || topic(m, false) !== undefined)),
    draft: (m) => ({
      intent: 'overdue',
      ...topicUnlessCase(m, false),
      ...(hasCase(m) ? {} : typeField(m)),
      isGuess: true,
      ...partyWho(m),
      ...(me(m) ? { who: { scope: 'me' as const } } : {}),
      dates: 'meeting',
    }),
  },
  {
    when: (m) =>
      m.has('deadline') && !(m.has('missing') && asksForPeople(m)) && !(me(m) && m.has('waits') && m.dates.length > 0),
    draft: deadlineDraft,
  },
  {
    when: (m) =>
      m.has('history') &&
      (hasCase(m) || topic(m, false) !== undefined || m.bodies.length > 1) &&
      !isAgendaOfPast(m) &&
      !isPassed(m),
    draft: (m) => ({ intent: 'case_history', ...topicUnlessCase(m) }),
  },
  {
    when: (m) =>
      m.has('document') && (hasCase(m) || (topic(m, false) !== undefined && !m.has('missing'))) && !asksForPeople(m),
    draft: (m) => ({ intent: 'case_document', ...topicUnlessCase(m) }),
  },
  {
    when: (m) => asksForAnswers(m),
    draft: (m) => {
      const own = (me(m) || (asksOfUs(m) && m.parties.length === 0)) && !m.has('whoAsked');
      return {
        intent: 'pending_acks',
        ...topicUnlessCase(m),
        ...(besides(m) ? {} : partyWho(m)),
        ...(own ? { who: { scope: 'me' as const } } : {}),
        dates: 'meeting',
        ...(hasCase(m) || topic(m, false) !== undefined || (m.bodies.length === 0 && !namesMeeting(m))
          ? {}
          : { meetingElse: 'next' as const }),
      };
    },
  },
  {
    when: (m) =>
      !hasCase(m) &&
      !(m.has('when') && m.has('meeting') && !m.has('answer')) &&
      !asksForMeeting(m) &&
      (m.has('mineOnly') ||
        ((me(m) || m.has('we')) &&
          m.has('waits') &&
          (!m.has('agenda') || (asksOfUs(m) && m.has('answer'))) &&
          (me(m) || m.bodies.length === 0)) ||
        (me(m) && (m.has('waits') || (m.has('answer') && (m.has('missing') || asksForAny(m)))))),
    draft: () => ({ intent: 'my_pending', who: { scope: 'me' }, dates: 'due' }),
  },
  {
    when: (m) => !hasCase(m) && isAboutAgenda(m),
    draft: (m) => agendaDraft(m),
  },
  {
    when: (m) =>
      !hasCase(m) &&
      (m.has('meeting') || (m.bodies.length > 0 && (m.has('when') || m.has('next') || m.has('last')))) &&
      !(m.has('status') && topic(m, false) !== undefined),
    draft: (m) => ({
      intent: 'next_meeting',
      asksForBody: true,
      dates: 'meeting',
      meetingElse: m.has('last') && !m.has('next') ? 'last' : 'next',
    }),
  },
  {
    when: (m) => !hasCase(m) && m.has('agenda') && topic(m, true) !== undefined && !hasMeeting(m) && !m.has('status'),
    draft: (m) => ({ intent: 'search_topic', ...topicField(m, true), dates: 'period' }),
  },
  {
    when: (m) => m.has('status') && (hasCase(m) || topic(m, true) !== undefined),
    draft: (m) => ({ intent: 'case_status', ...topicUnlessCase(m, true) }),
  },
];

function deadlineDraft(m: Message): Draft {
  return { intent: 'overdue', ...topicUnlessCase(m), due: 'deadline', dates: 'period' };
}

function typeField({ words }: Message): { readonly case_type?: CaseType } {
  const type = caseTypeOf(words.replace(/saksliste?\p{L}*/gu, ''));
  return type ? { case_type: type } : {};
}

function agendaDraft(m: Message): Draft {
  const past = m.has('last') || /(?<!\p{L})(?:ble|blei|vart|var|was|were|did|vedtok)(?!\p{L})/u.test(m.words);
  return {
    intent: 'meeting_cases',
    ...typeField(m),
    dates: 'meeting',
    meetingElse: past && !m.has('next') ? 'last' : 'next',
  };
}

function topicField(m: Message, keepParties: boolean): { readonly topic?: string } {
  const found = topic(m, keepParties);
  return found === undefined ? {} : { topic: found };
}

function topicUnlessCase(m: Message, keepParties = false): { readonly topic?: string } {
  return hasCase(m) ? {} : topicField(m, keepParties);
}

function partyWho({ parties: [party] }: Message): { readonly who?: { readonly scope: 'org'; readonly value: string } } {
  return party === undefined ? {} : { who: { scope: 'org', value: party } };
}

const unsure: Draft = { intent: 'help', ambiguous: true, isUnclear: true };

/** No rule fits: a bare number, a bare meeting, bare words; or a sentence about something else. */
function fallback(m: Message): Draft {
  if (hasCase(m)) return { intent: 'case_status' };
  const about = topicField(m, true);
  const subject = topicField(m, false);
  if (about.topic === undefined && (m.bodies.length > 0 || m.dates.length > 0)) return agendaDraft(m);
  if (about.topic === undefined) return m.has('help') ? { intent: 'help' } : unsure;
  const isSentence = m.has('asks') && (m.isQuestion || m.tokens.length > 3);
  return isSentence
    ? { ...unsure, ...(subject.topic === undefined ? about : subject) }
    : { intent: 'search_topic', ...about, dates: 'period' };
}
