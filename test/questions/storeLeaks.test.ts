import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureAsker, personOf } from '../../src/adapters/fixture/asker.ts';
import { cooperationOf } from '../../src/adapters/fixture/cooperation.ts';
import { localInstant } from '../../src/adapters/fixture/readModel.ts';
import { createWordIndex } from '../../src/adapters/search/wordIndex.ts';
import { type Action, refusalFor, rolesOf, type Subject } from '../../src/domain/access.ts';
import type { Cooperation, Person } from '../../src/domain/cooperation.ts';
import type { ReadModel } from '../../src/ports/readModel.ts';
import { createWorld } from '../../src/questions/createWorld.ts';
import { createStoreReadModel } from '../../src/usecases/asking/storeReadModel.ts';
import { createCatalogue } from '../../src/usecases/catalogue/catalogue.ts';
import { createMeeting } from '../../src/usecases/operator/createMeeting.ts';
import { fileCase } from '../../src/usecases/operator/fileCase.ts';
import { openSetting, type Setting } from '../usecases/setting.ts';
import { asked, asking, fixture } from './support.ts';

/** The fixture in a real store, every other case of it restricted. */
const cases = fixture.cases.map((each, index) => ({ ...each, isRestricted: index % 2 === 0 }));
const cooperation: Cooperation = {
  ...cooperationOf(fixture),
  people: fixture.bodies.map(({ id }) => ({
    key: `seat-${id}`,
    name: `Setet i ${id}`,
    party: 'STORVIK',
    secretariat: false,
    memberships: [{ body: id, role: 'member' }],
  })),
};
let setting: Setting;
const clock = () => localInstant(fixture.now, fixture.tz);

beforeAll(async () => {
  setting = await openSetting();
  const deps = { ...setting.deps, cooperation, clock };
  const { records } = deps;
  for (const body of cooperation.bodies) {
    for (const { date } of fixture.meetings.filter((each) => each.body === body.id)) {
      const startsAt = localInstant(`${date}T10:00`, fixture.tz);
      const meeting = await createMeeting(deps)({ body, startsAt, place: 'Rådhuset' });
      for (const { no, title, type, isRestricted } of cases.filter(
        (each) => each.body === body.id && each.meeting === date,
      )) {
        const [sequence = '', year = ''] = no.split('/');
        const key = { body: body.id, year: 2000 + Number(year), sequence: Number(sequence) };
        const access = isRestricted
          ? ({ kind: 'restricted', legalBasis: 'offl. § 23' } as const)
          : ({ kind: 'open' } as const);
        const text = `Hemmelighet om ${title}`;
        const { item } = await fileCase(deps)({
          meeting,
          key,
          type,
          title,
          access,
          sections: [],
          proposal: [text],
          extract: text,
          text,
        });
        const partition = records.keys.meetingPartition(meeting.id);
        const found = await records.items.read(partition, records.keys.item(item.id));
        if (found)
          await records.items.replace(
            partition,
            records.keys.item(item.id),
            { ...found.value, state: 'open' },
            found.etag,
          );
      }
      const stored = await records.meetings.read(records.keys.bodyPartition(body.id), records.keys.meeting(meeting.id));
      if (stored)
        await records.meetings.replace(
          records.keys.bodyPartition(body.id),
          records.keys.meeting(meeting.id),
          { ...stored.value, state: 'published' },
          stored.etag,
        );
    }
  }
}, 60_000);
afterAll(() => setting.close());

function modelFor(person: Person | undefined): ReadModel {
  const { records } = setting.deps;
  const catalogue = createCatalogue({ records, clock }, createWordIndex());
  const may = (action: Action, subject: Subject) =>
    refusalFor(action, rolesOf(person, subject.body), subject) === undefined;
  return createStoreReadModel({ records, cooperation, clock, catalogue }, person, may);
}

const questions = cases.flatMap(({ body, no, title }) => [
  `status ${body} ${no}`,
  `hvem mangler på ${body} ${no}`,
  `historikken til ${body} ${no}`,
  `kommentarer til ${body} ${no}`,
  `finn saker om ${title.split(' ').at(-1)}`,
  `hva skjer med ${title.split(' ').at(0)}?`,
  `saksliste ${body} ${cases.find((each) => each.no === no)?.meeting}`,
]);

async function leaks(asker: FixtureAsker, model = modelFor(personOf(asker, cooperation.parties))) {
  const { speech } = asking(asker);
  const person = personOf(asker, cooperation.parties);
  const world = createWorld(cooperation, person, clock(), model);
  const isInside = (body: string) => asker.bodies.includes(body) && asker.role !== 'observer' && person !== undefined;
  const hidden = cases.filter((each) => person === undefined || (each.isRestricted && !isInside(each.body)));
  const seats = cooperation.bodies.filter(({ id }) => person === undefined || !asker.bodies.includes(id));
  const secrets = [...hidden.map(({ title }) => title), ...seats.map(({ id }) => `Setet i ${id}`)];
  const found: string[] = [];
  for (const question of questions) {
    const { everything } = await asked(question, { world, speech });
    found.push(...secrets.filter((secret) => everything.includes(secret)).map((secret) => `${question} → ${secret}`));
  }
  return found;
}

describe('the store lets no answer tell what the person may not know', () => {
  it.each([
    ...fixture.bodies.flatMap(({ id }) =>
      ['member', 'deputy', 'observer', 'leader'].map((role) => [role, id] as const),
    ),
    ['outsider', 'SG'] as const,
  ])(
    '%s of %s',
    async (role, body) => {
      expect(await leaks({ role, bodies: [body], party: 'Storvik' })).toEqual([]);
    },
    120_000,
  );

  it('and a planted leak is found', async () => {
    const secretariat = personOf({ role: 'secretariat', bodies: [] }, cooperation.parties);
    expect((await leaks({ role: 'observer', bodies: ['AU'] }, modelFor(secretariat))).length).toBeGreaterThan(10);
  }, 120_000);
});
