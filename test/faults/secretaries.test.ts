import { expect, onTestFinished, test, vi } from 'vitest';
import { findAction } from '../support/connector/cards.ts';
import type { TeamsClient } from '../support/connector/teamsClient.ts';
import type { Person } from '../support/connector/types.ts';
import { chatOf } from '../support/saksgang/people.ts';
import { inputsOf, type Seen, seenAnswer, seenMessage } from '../support/saksgang/seen.ts';
import { createReplicaWorld } from './replicaWorld.ts';
import { createFaultWorld, type FaultWorld } from './world.ts';

const storages = [
  {
    storage: 'a SQLite file',
    rounds: 8,
    moves: 6,
    async open() {
      const world = await createFaultWorld(3, 4, true);
      return { world, bots: await Promise.all([world.startProcess(), world.startProcess()]) };
    },
  },
  {
    storage: 'Cosmos DB and Azure Storage Queue',
    rounds: 1,
    moves: 2,
    async open() {
      const world = await createReplicaWorld(3, 4, 2, true);
      return { world, bots: await Promise.all([world.startReplica(), world.startReplica()]) };
    },
  },
] as const;

test.each(storages)(
  'two secretaries at two processes on $storage: no edit is lost, and the second is told and shown',
  {
    timeout: 300_000,
  },
  async ({ open, rounds, moves }) => {
    const { world, bots } = await open();
    onTestFinished(world.close);
    const desks = [world.secretary, world.colleague].map((person, index) =>
      deskOf(world, world.teamsAt(bots[index] ?? { port: 0 }), person),
    );
    const both = <T>(act: (desk: Desk, index: number) => Promise<T>) => Promise.all(desks.map(act));

    const agendas = await both((desk) => desk.ask('rediger sakslisten for SG'));
    const orders = agendas.map((form, index) => {
      const numbers = String(inputsOf(form).order).split(', ');
      return (index === 0 ? numbers.toReversed() : [...numbers.slice(1), ...numbers.slice(0, 1)]).join(', ');
    });
    const saved = await both((desk, index) => desk.save(agendas[index], { order: orders[index] }));
    const first = saved.findIndex(({ text }) => text.includes('Sakslisten er lagret'));
    const second = saved[1 - first];

    expect(saved.filter(({ text }) => text.includes('Sakslisten er lagret'))).toHaveLength(1);
    expect(second?.text).toContain(`${desks[first]?.person.name} har endret dette`);
    expect(second && inputsOf(second).order).toBe(orders[first]);

    const again = await desks[1 - first]?.save(second, { order: orders[1 - first] });
    expect(again?.text).toContain('Sakslisten er lagret');

    const meetings = await both((desk) => desk.ask('endre møtet i SG'));
    const moved = await both((desk, index) => desk.save(meetings[index], { place: `Møterom ${index + 1}` }));
    const told = moved.findIndex(({ text }) => text.includes('har endret dette'));
    const { keys, meetings: stored } = world.records;
    const kept = await stored.read(keys.bodyPartition('SG'), keys.meeting(world.meeting.id));

    expect(moved.filter(({ text }) => text.includes('har endret dette'))).toHaveLength(1);
    expect(kept?.value.place).toBe(`Møterom ${2 - told}`);
    expect(moved[told] && inputsOf(moved[told]).place).toBe(kept?.value.place);

    // What does not stand in the other's way: both come through, under numbers of their own.
    for (let round = 0; round < rounds; round += 1) {
      await both((desk, index) => desk.ask(`ny sak SG: Sak ${round} fra ${index}`));
    }
    const items = (await world.records.items.list(keys.meetingPartition(world.meeting.id), keys.item(''))).map(
      ({ value }) => value,
    );
    const added = items.filter(({ title }) => /^Sak \d+ fra [01]$/.test(title));

    expect(new Set(added.map(({ title }) => title)).size).toBe(2 * rounds);
    expect(new Set(items.map(({ number }) => number)).size).toBe(items.length);

    // The same case, by both, at once.
    for (const { number } of added.slice(0, moves)) {
      const answers = await both((desk, index) =>
        desk.ask(index === 0 ? `nytt nummer til ${number}` : `trekk ${number}`),
      );
      const old = (await world.records.items.list(keys.meetingPartition(world.meeting.id), keys.item(''))).find(
        ({ value }) => value.number === number,
      );

      expect(answers.filter(({ text }) => / er trukket\.$/.test(text)).length).toBe(old?.value.renumberedTo ? 0 : 1);
      expect(old?.value.state).toBe('withdrawn');
    }
  },
);

interface Desk {
  readonly person: Person;
  /** Writes in one's own chat, and gives the one answer. */
  ask(text: string): Promise<Seen>;
  save(form: Seen | undefined, changed: Readonly<Record<string, unknown>>): Promise<Seen>;
}

function deskOf({ connector }: Pick<FaultWorld, 'connector'>, teams: TeamsClient, person: Person): Desk {
  const place = chatOf(person);
  connector.place(place, [person]);
  return {
    person,
    async ask(text) {
      const before = connector.messages(place.id).length;
      await teams.say(person, place, text);
      const [answer] = await vi.waitFor(
        () => {
          const since = connector.messages(place.id).slice(before);
          expect(since).toHaveLength(1);
          return since;
        },
        { timeout: 60_000 },
      );
      return seenMessage(answer?.versions.at(-1) ?? {}, { place, messageId: answer?.id ?? '' });
    },
    async save(form, changed) {
      if (!form) throw new Error('There is no form');
      const { body } = await teams.press(person, place, form.messageId, findAction(form.card ?? {}, 'Lagre'), {
        ...inputsOf(form),
        ...changed,
      });
      return seenAnswer(body, { place, messageId: form.messageId });
    },
  };
}
