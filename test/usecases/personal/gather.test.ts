import { expect, it } from 'vitest';
import type { Person } from '../../../src/domain/cooperation.ts';
import { gatherOwn } from '../../../src/usecases/personal/gather.ts';
import { openState } from '../../state/states.ts';

const entraId = 'aaaaaaaa-0000-4000-8000-000000000001';
const person: Person = {
  key: 'siri@x.example',
  name: 'Siri',
  party: 'X',
  memberships: [],
  secretariat: false,
} as never;

async function gathered(documents: readonly (readonly [string, object])[]) {
  const { store, partitions } = openState();
  for (const [id, body] of documents) await store.create('t|meeting|M', id, body);
  await store.create('other|meeting|M', 'comment:I:1', { entraId, text: 'of another tenant' });
  const found = await gatherOwn({ store, partitions, tenantId: 't' }, entraId, person);
  return found.filter(({ kind }) => kind !== 'register').map(({ id, field }) => `${id} ${field}`);
}

it('tells all of what is a person’s own, by its fields or by its id, and of the rest only what names them', async () => {
  expect(
    await gathered([
      ['response:I:x', { entraId, entries: [{ answer: 'noted' }] }],
      [`withdrawal:I:${entraId}:n`, { at: 'then' }],
      ['item:I', { title: 'Sak', recusals: [{ person: 'siri@x.example', by: 'kari@x.example' }] }],
    ]),
  ).toEqual([
    'item:I recusals.0.person',
    'response:I:x entraId',
    'response:I:x entries.0.answer',
    `withdrawal:I:${entraId}:n at`,
  ]);
});

it('tells nothing of somebody whose address has theirs in it', async () => {
  expect(
    await gathered([
      ['delivery:r:ann-siri@x.example', { person: 'ann-siri@x.example', state: 'sent' }],
      ['claim:siri@x.example.org', { person: 'siri@x.example.org', entraId: `${entraId}0` }],
    ]),
  ).toEqual([]);
});

it('finds an address wherever it stands in a text', async () => {
  const texts = ['Ring\nsiri@x.example', '(siri@x.example).', 'siri@x.example: takk', 'Hei siri@x.example.'];

  expect(await gathered(texts.map((text, index) => [`comment:I:${index}`, { text }] as const))).toHaveLength(4);
});
