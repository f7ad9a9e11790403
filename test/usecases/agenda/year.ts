import { instantOf } from '../../../src/domain/instant.ts';
import type { PressEvent } from '../../../src/ports/dialogue.ts';
import type { Deps } from '../../../src/usecases/deps.ts';
import { createMeeting } from '../../../src/usecases/operator/createMeeting.ts';
import { fileCase } from '../../../src/usecases/operator/fileCase.ts';
import { createUseCases } from '../../../src/usecases/useCases.ts';
import { openSetting } from '../setting.ts';

export const secretaries = ['kari.nordbo@nesoy.example', 'inger.vik@vegvesenet.example'] as const;
export const members = [
  'odd.mjelde@storvik.example',
  'siri.tveit@fylkeskommunen.example',
  'arve.kleppe@lidfjord.example',
  'vidar.moe@lidfjord.example',
] as const;
/** Cases that AKG has had. */
export const akgCases = [
  { body: 'AKG', year: 2026, sequence: 11 },
  { body: 'AKG', year: 2026, sequence: 12 },
] as const;
/** Of SG's second meeting. */
export const laterDay = { day: 20, month: 1, year: 2027 } as const;

export type Year = Awaited<ReturnType<typeof openYear>>;

/** SG with two secretaries and two meetings, the first of which has the sample on its agenda; AKG with two cases. */
export async function openYear(around?: Parameters<typeof openSetting>[0]) {
  const setting = await openSetting(around);
  const { cooperation } = setting.deps;
  const people = cooperation.people.map((person) => ({
    ...person,
    secretariat: secretaries.some((key) => key === person.key),
  }));
  const deps: Deps = { ...setting.deps, cooperation: { ...cooperation, people } };
  const body = deps.cooperation.bodies.find(({ id }) => id === 'SG');
  if (!body) throw new Error('The sample has no SG');
  const startsAt = instantOf(Date.UTC(2027, 0, 20, 9));
  const later = await createMeeting(deps)({ body, startsAt, place: 'Teams' });
  const akg = deps.cooperation.bodies.find(({ id }) => id === 'AKG');
  if (!akg) throw new Error('The sample has no AKG');
  const before = await createMeeting(deps)({
    body: akg,
    startsAt: instantOf(Date.UTC(2026, 10, 20, 9)),
    place: 'Teams',
  });
  for (const { sequence } of akgCases) {
    const title = `AKG-sak ${sequence}`;
    const content = { type: 'drofting', access: { kind: 'open' }, sections: [], proposal: [], extract: '' } as const;
    await fileCase(deps)({
      meeting: before,
      key: { body: 'AKG', year: 2026, sequence },
      title,
      text: title,
      ...content,
    });
  }
  const { keys } = deps.records;
  for (const key of [...secretaries, ...members]) {
    const known = { entraId: key, person: key, channelUserId: `29:${key}` };
    await deps.records.people.create(keys.personPartition(key), keys.person, known);
  }

  const { meeting, setClock, close } = setting;
  return { deps, useCases: createUseCases(deps), meeting, later, setClock, close };
}

/** A press by someone whom the setting knows. */
export function turnOf(person: string): PressEvent {
  const tenantId = '11111111-1111-4111-8111-111111111111';
  return {
    kind: 'press',
    verb: 'x',
    data: {},
    trigger: 'manual',
    reply: 'private',
    correlationId: 'c-1',
    actor: { tenantId, entraId: person, channelUserId: `29:${person}` },
    conversation: { id: '19:sg', scope: 'group', tenantId, serviceUrl: 'https://connector.example.test/' },
  };
}
