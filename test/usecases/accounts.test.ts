import { afterEach, beforeEach, expect, test } from 'vitest';
import { Unavailable } from '../../src/ports/errors.ts';
import type { Deps } from '../../src/usecases/deps.ts';
import { identify } from '../../src/usecases/people/identify.ts';
import { learnPerson } from '../../src/usecases/people/learnPerson.ts';
import { createUseCases } from '../../src/usecases/useCases.ts';
import { people } from '../support/saksgang/people.ts';
import { openSetting, type Setting, sgChat, strangersMessage } from './setting.ts';

const { kari, odd } = people;
const person = odd.email ?? '';
const input = { person, entraId: odd.entraId, decision: 'release' } as const;

let setting: Setting;

beforeEach(async () => {
  setting = await openSetting();
  for (const one of [kari, odd]) await learnPerson(setting.deps)(one);
});
afterEach(() => setting.close());

test('after a crash between the two documents the account can do nothing more once it is pressed again', async () => {
  const { people: records } = setting.deps.records;
  const down = { ...records, replace: () => Promise.reject(new Unavailable('down')) };

  const crashed = decide({ ...setting.deps, records: { ...setting.deps.records, people: down } });
  await expect(crashed).rejects.toThrow(Unavailable);
  const again = await decide(setting.deps);

  expect(again.outcome).toMatchObject({ kind: 'settled' });
  expect(await whoIs(odd)).toBeUndefined();
});

test('a look at the roster that began before the release brings nothing back', async () => {
  const { claims } = setting.deps.records;
  const late: Deps = {
    ...setting.deps,
    records: {
      ...setting.deps.records,
      claims: {
        ...claims,
        // Between what it reads here and what it writes then, the account is released.
        async read(partition, id) {
          const found = await claims.read(partition, id);
          await decide(setting.deps);
          return found;
        },
      },
    },
  };

  const learned = await learnPerson(late)(odd);

  expect(learned).toBeUndefined();
  expect(await whoIs(odd)).toBeUndefined();
});

test('a released account that is still in the roster with the address does not become the person again', async () => {
  await decide(setting.deps);

  const learned = await learnPerson(setting.deps)(odd);
  const other = await learnPerson(setting.deps)({ ...odd, entraId: 'aaaaaaaa-0000-4000-8000-0000000000f3' });

  expect(learned).toBeUndefined();
  expect(other?.person.key).toBe(person);
});

async function decide(deps: Deps) {
  const { entraId, channelUserId } = kari;
  const turn = { ...strangersMessage(), actor: { ...strangersMessage().actor, entraId, channelUserId } };
  return createUseCases(deps).decideAccount({ ...turn, activityId: undefined }, input);
}

async function whoIs({ entraId, channelUserId }: typeof odd): Promise<string | undefined> {
  const turn = { ...strangersMessage(), conversation: sgChat };
  const acting = await identify(setting.deps)({ ...turn, actor: { ...turn.actor, entraId, channelUserId } });
  return acting.person?.key;
}
