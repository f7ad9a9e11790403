import type { ReadableCase, Standing } from '../../domain/known.ts';
import type { Understood } from '../interpret.ts';
import { meetingsMeant } from '../resolveDates.ts';
import type { Answer } from './answer.ts';
import { caseLine, caseRow, dueText, missingText, show, stateText, type Telling } from './speaking.ts';
import { whichCase } from './which.ts';

interface Waiting {
  readonly case: ReadableCase;
  readonly standing: Standing;
}

/** Who has not answered: on one case, on a meeting's cases, on all, or one party. */
export async function answerPending(telling: Telling, understood: Understood): Promise<Answer> {
  const { interpretation } = understood;
  if (interpretation.case || interpretation.topic !== undefined) return onCase(telling, understood);
  const { voice, world } = telling;
  const { who, body, meeting } = interpretation;
  const meetings = meeting
    ? meetingsMeant(meeting, await world.model.meetings(), body ? [body] : [], world.today)
    : undefined;
  const waiting = (await allWaiting(telling))
    .filter((each) => (body ? each.case.key.body === body : true))
    .filter((each) => (meetings ? meetings.some(({ id }) => id === each.case.meetingId) : true));
  if (who?.scope === 'org') {
    const party = telling.partyName(who.value);
    const theirs = waiting.filter(({ standing }) => standing.missing.some((each) => each.party === who.value));
    if (theirs.length === 0) return { lead: voice.say('ask.party.none', { party }), isState: true };
    const rows = theirs.map((each) => caseRow(voice, each.case, dueText(voice, each.case, telling.now)));
    return { lead: voice.say('ask.party.waiting', { party, n: theirs.length }), rows, isState: true };
  }
  const open = waiting.filter(({ standing }) => standing.missing.length > 0);
  if (open.length === 0) return { lead: voice.say('ask.open.none'), isState: true };
  return {
    lead: voice.say('ask.open.many', { n: open.length }),
    rows: open.map((each) => caseRow(voice, each.case, missingText(voice, each.standing))),
    notes: understood.speaksOfReading ? [voice.say('ask.missing.read')] : [],
    isState: true,
  };
}

async function onCase(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice, world } = telling;
  const meant = await whichCase(telling, understood);
  if ('answer' in meant) return meant.answer;
  const known = meant.case;
  const no = known.number;
  if (known.type !== 'orientering') {
    return {
      lead: voice.say('ask.missing.notAsked', { no, state: stateText(voice, known, telling.now) }),
      isState: true,
      next: [show(known)],
    };
  }
  const standing = await world.model.standing(known);
  if (!standing) {
    const lead =
      known.status === 'open'
        ? voice.say('ask.missing.hidden', { no, body: voice.body(known.key.body) })
        : voice.say('ask.missing.over', { no, state: stateText(voice, known, telling.now) });
    return { lead, isState: true, next: [show(known)] };
  }
  return {
    heading: caseLine(voice, known),
    lead: standingText(telling, understood, no, standing),
    progress:
      standing.total === undefined
        ? undefined
        : { done: standing.total - standing.missing.length, total: standing.total },
    notes: [dueText(voice, known, telling.now), ...(understood.speaksOfReading ? [voice.say('ask.missing.read')] : [])],
    isState: true,
    next: [show(known), { kind: 'case', does: 'missing', case: known }],
  };
}

function standingText(
  { voice, partyName }: Telling,
  { interpretation: { who } }: Understood,
  no: string,
  standing: Standing,
): string {
  if (who?.scope === 'org') {
    const isMissing = standing.missing.some(({ party }) => party === who.value);
    return voice.say(isMissing ? 'ask.party.missing' : 'ask.party.notMissing', { party: partyName(who.value), no });
  }
  if (who?.scope === 'me')
    return voice.say(standing.missing.some(({ isAsker }) => isAsker) ? 'ask.me.missing' : 'ask.me.notMissing', { no });
  return missingText(voice, standing);
}

/** What waits for the person who asks. */
export async function answerMine(telling: Telling, { interpretation: { due, body } }: Understood): Promise<Answer> {
  const { voice, world } = telling;
  const mine = (await allWaiting(telling))
    .filter(({ standing }) => standing.missing.some(({ isAsker }) => isAsker))
    .filter((each) => (body ? each.case.key.body === body : true))
    .filter((each) => due === undefined || each.case.deadline === undefined || world.dayOf(each.case.deadline) <= due);
  if (mine.length === 0) return { lead: voice.say('msg.nothing'), isState: true };
  return {
    lead: mine.length === 1 ? voice.say('ask.mine.one') : voice.say('ask.mine', { n: mine.length }),
    rows: mine.map((each) => caseRow(voice, each.case, dueText(voice, each.case, telling.now))),
    isState: true,
  };
}

/** What is past its deadline, or when a deadline is. */
export async function answerOverdue(telling: Telling, understood: Understood): Promise<Answer> {
  const { interpretation } = understood;
  const { voice, world, now } = telling;
  if (interpretation.case || interpretation.topic !== undefined) return deadlineOf(telling, understood);
  const { who, body, due, period, case_type: type } = interpretation;
  const waiting = (await allWaiting(telling))
    .filter((each) => (body ? each.case.key.body === body : true))
    .filter((each) => type === undefined || each.case.type === type)
    .filter(({ standing }) => {
      if (who?.scope === 'me') return standing.missing.some(({ isAsker }) => isAsker);
      if (who?.scope === 'org') return standing.missing.some(({ party }) => party === who.value);
      return due !== undefined || standing.missing.length > 0;
    });
  if (due !== undefined) {
    const inPeriod = waiting.filter(({ case: { deadline } }) => {
      const day = deadline && world.dayOf(deadline);
      return (
        day !== undefined &&
        (period?.from === undefined || day >= period.from) &&
        (period?.to === undefined || day <= period.to)
      );
    });
    if (inPeriod.length === 0) return { lead: voice.say(period ? 'ask.due.noneThen' : 'ask.open.none'), isState: true };
    return {
      lead: voice.say('ask.due.many'),
      rows: inPeriod.map((each) => caseRow(voice, each.case, dueText(voice, each.case, now))),
      isState: true,
    };
  }
  const late = waiting.filter((each) => each.case.deadline !== undefined && each.case.deadline < now);
  if (late.length === 0) return { lead: voice.say('ask.overdue.none'), isState: true };
  return {
    lead: late.length === 1 ? voice.say('ask.overdue.one') : voice.say('ask.overdue.many', { n: late.length }),
    rows: late.map((each) =>
      caseRow(voice, each.case, `${dueText(voice, each.case, now)} ${missingText(voice, each.standing)}`),
    ),
    isState: true,
  };
}

async function deadlineOf(telling: Telling, understood: Understood): Promise<Answer> {
  const meant = await whichCase(telling, understood);
  if ('answer' in meant) return meant.answer;
  const { voice, now } = telling;
  const { number: no, deadline } = meant.case;
  const isAsked = meant.case.type === 'orientering' && deadline !== undefined;
  const lead = isAsked
    ? voice.say(deadline < now ? 'ask.due.ofPast' : 'ask.due.of', { no, moment: voice.moment(deadline) })
    : voice.say('ask.due.none', { no, state: stateText(voice, meant.case, now) });
  return { heading: caseLine(voice, meant.case), lead, isState: true, next: [show(meant.case)] };
}

async function allWaiting({ world }: Telling): Promise<readonly Waiting[]> {
  const open = await world.model.open();
  const standings = await Promise.all(open.map((each) => world.model.standing(each)));
  return open.flatMap((each, index) => {
    const standing = standings[index];
    return standing ? [{ case: each, standing }] : [];
  });
}
