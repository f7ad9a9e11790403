import fc, { type AsyncCommand } from 'fast-check';
import { expect } from 'vitest';
import { instantOf } from '../../../src/domain/instant.ts';
import type { AgendaItem } from '../../../src/domain/meeting.ts';
import { Conflict } from '../../../src/ports/errors.ts';
import { meetingChanged } from '../../../src/usecases/jobs/meetingChanged.ts';
import { agendaOf } from '../../../src/usecases/meetings.ts';
import { fileCase } from '../../../src/usecases/operator/fileCase.ts';
import { decisionWriter } from '../../../src/usecases/outcome/recordOutcome.ts';
import { checkYear, type Model } from './checks.ts';
import { akgCases, laterDay, members, secretaries, turnOf, type Year } from './year.ts';

/** One thing that someone does; the numbers choose who, and with what of those that are there. */
const anyAct = fc.record({
  kind: fc.constantFrom(
    'add',
    'order',
    'renumber',
    'postpone',
    'withdraw',
    'close',
    'reopen',
    'absent',
    'present',
    'recuse',
    'qualify',
    'answer',
    'answer',
    'publish',
    'publish',
    'moveMeeting',
    'outcome',
    'outcome',
    'link',
    'link',
    'file',
    'begin',
    'hold',
    'cancel',
  ),
  by: fc.nat(3),
  which: fc.nat(7),
  stale: fc.boolean(),
});
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

/** The year begins with an agenda that is published, and one case more that is not. */
export async function beginYear(model: Model, { useCases, meeting }: Year): Promise<void> {
  for (const title of ['Første sak', 'Andre sak']) {
    model.titles.add(title);
    const at = { body: 'SG', meetingId: meeting.id };
    await useCases.addCase(turnOf(secretaries[0]), { ...at, title, type: 'orientering' });
    if (model.titles.size === 1) await useCases.publishAgenda(turnOf(secretaries[0]), { body: 'SG' });
  }
}

/** What several people do at the same moment, after which all that was told has to be true. */
export const anyRound: fc.Arbitrary<AsyncCommand<Model, Year>> = fc
  .array(anyAct, { minLength: 2, maxLength: 5, size: 'max' })
  .map((acts) => ({
    check: () => true,
    toString: () => acts.map(({ kind, by, which, stale }) => `${kind}(${by}, ${which}, ${stale})`).join(' ‖ '),
    async run(model, year) {
      const { deps, meeting, later } = year;
      model.rounds += 1;
      const items = [...(await agendaOf(deps, meeting.id)), ...(await agendaOf(deps, later.id))];
      const { keys, meetings } = deps.records;
      const read = await meetings.read(keys.bodyPartition('SG'), keys.meeting(meeting.id));
      const revision = read?.value.revision ?? 0;

      const outcomes = await Promise.allSettled(acts.map((act) => carryOut(act, model, year, items, revision)));

      // Where others keep winning the person is told to try again, and nothing was done.
      const thrown = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(thrown.filter((error) => !(error instanceof Conflict))).toEqual([]);
      await work(year);
      await checkYear(model, year);
    },
  }));

/** The worker comes: does what those who acted had put on the queue. */
async function work({ deps, meeting, later }: Year): Promise<void> {
  for (const { id } of [meeting, later]) {
    await meetingChanged(deps)({ kind: 'meeting', body: 'SG', meetingId: id });
    for (const item of await agendaOf(deps, id)) await decisionWriter(deps)({ meetingId: id, itemId: item.id });
  }
}

async function carryOut(
  { kind, by, which, stale }: Act,
  model: Model,
  { deps, useCases, meeting, setClock }: Year,
  items: readonly AgendaItem[],
  revision: number,
): Promise<void> {
  const secretary = turnOf(secretaries[by % 2] ?? '');
  const member = turnOf(members[by] ?? '');
  const cases = items.filter(({ type }) => type !== 'formalia');
  const item = cases[which % Math.max(1, cases.length)];
  const ref = { meetingId: item?.meetingId ?? meeting.id, itemId: item?.id ?? '' };
  const at = { body: 'SG', meetingId: meeting.id };
  switch (kind) {
    case 'add': {
      model.added += 1;
      const title = `Ny sak ${model.added}`;
      model.titles.add(title);
      const { outcome } = await useCases.addCase(secretary, { ...at, title, type: 'orientering' });
      if (!('refusal' in outcome)) return;
      model.titles.delete(title);
      expect(outcome.refusal.kind).toBe('meetingOver');
      return;
    }
    case 'order': {
      const here = items.filter(({ meetingId }) => meetingId === meeting.id).map(({ number }) => number);
      const shown = stale ? revision - 1 : revision;
      const { outcome } = await useCases.orderAgenda(secretary, {
        ...at,
        revision: shown,
        order: here.reverse().join(),
      });
      if (stale) expect(outcome).toHaveProperty('refusal');
      return;
    }
    case 'renumber': {
      const { outcome } = await useCases.renumberItem(secretary, ref);
      if (item && !('refusal' in outcome)) model.left.set(`${ref.meetingId} ${item.id}`, 'renumbered');
      return;
    }
    case 'postpone': {
      const { outcome } = await useCases.postponeItem(secretary, { ...ref, to: laterDay });
      if (item && !('refusal' in outcome)) model.left.set(`${ref.meetingId} ${item.id}`, 'postponed');
      return;
    }
    case 'withdraw': {
      const { outcome } = await useCases.withdrawItem(secretary, ref);
      if (item && !('refusal' in outcome)) model.withdrawn.add(item.title);
      return;
    }
    case 'close':
    case 'reopen':
      await (kind === 'close' ? useCases.closeItem : useCases.reopenItem)(secretary, ref);
      return;
    case 'absent':
    case 'present':
      await useCases.reportAbsence(member, { ...at, absent: kind === 'absent' });
      return;
    case 'recuse':
    case 'qualify':
      await useCases.recuse(member, { ...ref, recused: kind === 'recuse' });
      return;
    case 'answer': {
      const { outcome } = await useCases.acknowledge(member, {
        ...ref,
        paperVersion: item?.paper.version ?? 1,
        language: 'nb',
      });
      if (!('refusal' in outcome)) model.answers.add(`${ref.meetingId} ${ref.itemId} ${members[by]}`);
      return;
    }
    case 'publish':
      await useCases.publishAgenda(secretary, { body: 'SG' });
      return;
    case 'moveMeeting': {
      const place = `Rom ${model.rounds}-${by}-${which}`;
      const when = { date: `2026-12-${10 + which}`, time: '10:00', place, deadline: '' };
      const { outcome } = await useCases.moveMeeting(secretary, {
        ...at,
        ...when,
        ...(stale && { revision: revision - 1 }),
      });
      if (stale) expect(outcome).toHaveProperty('refusal');
      else if (!('refusal' in outcome)) model.places.add(place);
      return;
    }
    case 'outcome': {
      const text = `Vedtak ${model.rounds}-${by}-${which}`;
      const { outcome } = await useCases.recordOutcome(secretary, { ...ref, kind: 'adopted', text, tasks: '' });
      if (!('refusal' in outcome)) model.outcomes.push({ ...ref, text });
      return;
    }
    case 'link': {
      const to = akgCases[which % 2] ?? akgCases[0];
      const { outcome } = await useCases.linkCase(secretary, { ...ref, to });
      if (item && model.titles.has(item.title) && !('refusal' in outcome)) model.links.push([item.title, to]);
      return;
    }
    case 'file': {
      if (!item) return;
      const { title, type, access, proposal, extract, key } = item;
      const text = `Tekst ${model.rounds}-${by}-${which}`;
      await fileCase(deps)({ meeting, key, title, type, access, proposal, extract, sections: [], text });
      return;
    }
    case 'begin':
      if (by < 2 && deps.clock() < meeting.startsAt) setClock(instantOf(Date.UTC(2026, 11, 20)));
      return;
    case 'hold':
    case 'cancel': {
      // A meeting that is cancelled is the end of the story, so that does not happen in each.
      if (kind === 'cancel' && !(stale && by === 3)) return;
      const { outcome } = await (kind === 'hold' ? useCases.holdMeeting : useCases.cancelMeeting)(secretary, at);
      if (!('refusal' in outcome)) model.ended.add(kind);
    }
  }
}
