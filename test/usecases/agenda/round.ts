import fc, { type AsyncCommand } from 'fast-check';
import { expect } from 'vitest';
import type { AgendaItem } from '../../../src/domain/meeting.ts';
import { Conflict } from '../../../src/ports/errors.ts';
import { agendaOf } from '../../../src/usecases/meetings.ts';
import { checkYear, type Model } from './checks.ts';
import { laterDay, members, secretaries, turnOf, type Year } from './year.ts';

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
  ),
  by: fc.nat(3),
  which: fc.nat(7),
  stale: fc.boolean(),
});
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

/** What several people do at the same moment, after which all that was told has to be true. */
export const anyRound: fc.Arbitrary<AsyncCommand<Model, Year>> = fc
  .array(anyAct, { minLength: 1, maxLength: 4 })
  .map((acts) => ({
    check: () => true,
    toString: () => acts.map(({ kind, by, which, stale }) => `${kind}(${by}, ${which}, ${stale})`).join(' ‖ '),
    async run(model, year) {
      const { deps, meeting, later } = year;
      const items = [...(await agendaOf(deps, meeting.id)), ...(await agendaOf(deps, later.id))];
      const { keys, meetings } = deps.records;
      const read = await meetings.read(keys.bodyPartition('SG'), keys.meeting(meeting.id));
      const revision = read?.value.revision ?? 0;

      const outcomes = await Promise.allSettled(acts.map((act) => carryOut(act, model, year, items, revision)));

      // Where others keep winning the person is told to try again, and nothing was done.
      const thrown = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(thrown.filter((error) => !(error instanceof Conflict))).toEqual([]);
      await checkYear(model, year);
    },
  }));

async function carryOut(
  { kind, by, which, stale }: Act,
  model: Model,
  { useCases, meeting }: Year,
  items: readonly AgendaItem[],
  revision: number,
): Promise<void> {
  const secretary = turnOf(secretaries[by % 2] ?? '');
  const member = turnOf(members[by] ?? '');
  const item = items[which % Math.max(1, items.length)];
  const ref = { meetingId: item?.meetingId ?? meeting.id, itemId: item?.id ?? '' };
  const at = { body: 'SG', meetingId: meeting.id };
  switch (kind) {
    case 'add': {
      const title = `Ny sak ${model.titles.size + 1}`;
      model.titles.add(title);
      const { outcome } = await useCases.addCase(secretary, { ...at, title, type: 'orientering' });
      expect(outcome).not.toHaveProperty('refusal');
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
      // A case that was withdrawn may be opened again.
      if (item && kind === 'reopen') model.withdrawn.delete(item.title);
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
    case 'answer':
      await useCases.acknowledge(member, { ...ref, paperVersion: 1, language: 'nb' });
  }
}
