import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { itemIdOf } from '../../../src/domain/case.ts';
import type { AgendaItem } from '../../../src/domain/meeting.ts';
import { meetingChanged } from '../../../src/usecases/jobs/meetingChanged.ts';
import { agendaOf } from '../../../src/usecases/meetings.ts';
import { caseOf, matterOf } from '../../../src/usecases/path/matters.ts';
import { akgCases, laterDay, openYear, secretaries, turnOf, type Year } from './year.ts';

const [kari, inger] = secretaries.map(turnOf) as [ReturnType<typeof turnOf>, ReturnType<typeof turnOf>];

describe('a case that is moved', () => {
  let year: Year;
  let ref: { readonly meetingId: string; readonly itemId: string };
  beforeEach(async () => {
    year = await openYear();
    const at = { body: 'SG', meetingId: year.meeting.id };
    const { outcome } = await year.useCases.addCase(kari, { ...at, title: 'Årsplan', type: 'orientering' });
    if ('refusal' in outcome) throw new Error('Not added');
    ref = { meetingId: year.meeting.id, itemId: outcome.items[0]?.id ?? '' };
  });
  afterEach(() => year.close());

  test('is not withdrawn, renumbered or postponed on the agenda it has left, and the person is told where it is', async () => {
    const { useCases } = year;
    await useCases.postponeItem(kari, { ...ref, to: laterDay });

    const withdrawn = await useCases.withdrawItem(inger, ref);
    const others = [useCases.renumberItem, useCases.postponeItem];
    const outcomes = await Promise.all(others.map((act) => act(inger, ref)));

    const outcome = {
      kind: 'refused',
      refusal: { kind: 'postponedTo', number: '1/26', startsAt: year.later.startsAt },
    };
    expect(withdrawn.outcome).toEqual(outcome);
    expect(outcomes.map((one) => one.outcome)).toEqual(others.map(() => outcome));
    expect(await shown()).toEqual([
      ['1/26', 'postponed'],
      ['1/26', 'draft'],
    ]);

    const there = await useCases.withdrawItem(inger, { ...ref, meetingId: year.later.id });
    expect(there.outcome).toMatchObject({ kind: 'withdrawn' });
    expect(await shown()).toEqual([
      ['1/26', 'postponed'],
      ['1/26', 'withdrawn'],
    ]);
  });

  test.each(['postpone first', 'renumber first'])('at the same moment by two, goes one way only: %s', async (first) => {
    const { useCases } = year;
    const acts = [() => useCases.postponeItem(kari, { ...ref, to: laterDay }), () => useCases.renumberItem(inger, ref)];

    const answers = await Promise.all((first === 'postpone first' ? acts : acts.toReversed()).map((act) => act()));

    expect(answers.filter(({ outcome }) => 'refusal' in outcome)).toHaveLength(1);
    const refused = answers.find(({ outcome }) => 'refusal' in outcome)?.outcome;
    const all = await shown();
    const live = all.filter(([, state]) => state === 'draft');
    expect(live).toHaveLength(1);
    expect(refused).toMatchObject({
      refusal: live[0]?.[0] === '1/26' ? { kind: 'postponedTo' } : { kind: 'renumbered', now: live[0]?.[0] },
    });
  });

  test('to another number keeps its place in the matter', async () => {
    const { useCases, deps } = year;
    const to = akgCases[0];
    await useCases.linkCase(kari, { ...ref, to });

    const { outcome } = await useCases.renumberItem(inger, ref);

    const now = 'now' in outcome ? outcome.now : undefined;
    const found = now && (await caseOf(deps, now.key));
    const matter = found && (await matterOf(deps, found));
    expect(matter?.cases.map(itemIdOf)).toEqual([itemIdOf(to), now?.id]);
  });

  test('to two numbers at once gets one of them', async () => {
    const { useCases } = year;

    const answers = await Promise.all([useCases.renumberItem(kari, ref), useCases.renumberItem(inger, ref)]);

    expect(answers.filter(({ outcome }) => 'refusal' in outcome)).toHaveLength(1);
    expect(await shown()).toHaveLength(1);
  });

  test.each(['postponed', 'renumbered'] as const)('and then left by a crash is %s by the job', async (kind) => {
    const { deps, later, meeting } = year;
    const { keys, items } = deps.records;
    const moving =
      kind === 'postponed'
        ? { kind, id: 'm-1', by: kari.actor.entraId, to: { meetingId: later.id, startsAt: later.startsAt } }
        : { kind, id: 'm-1', by: kari.actor.entraId, key: { body: 'SG', year: 2026, sequence: 9 } };
    const read = await items.read(keys.meetingPartition(meeting.id), keys.item(ref.itemId));
    if (!read) throw new Error('Not there');
    await items.replace(keys.meetingPartition(meeting.id), keys.item(ref.itemId), { ...read.value, moving }, read.etag);

    for (let times = 0; times < 2; times++) {
      await meetingChanged(deps)({ kind: 'meeting', body: 'SG', meetingId: meeting.id });
    }

    expect(await shown()).toEqual(
      kind === 'postponed'
        ? [
            ['1/26', 'postponed'],
            ['1/26', 'draft'],
          ]
        : [['9/26', 'draft']],
    );
  });

  async function shown(): Promise<readonly (readonly [string, AgendaItem['state']])[]> {
    const all = [...(await agendaOf(year.deps, year.meeting.id)), ...(await agendaOf(year.deps, year.later.id))];
    return all.filter(({ title }) => title === 'Årsplan').map(({ number, state }) => [number, state] as const);
  }
});
