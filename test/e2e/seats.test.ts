import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { localDateOf } from '../../src/domain/localTime.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { openPublishedStory, openStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, inger, odd, siri, vidar, arve, knut } = people;

/** The day of the sample's meeting, as people write it. */
function dayOf({ meeting }: Story): string {
  const { day, month } = localDateOf(meeting.startsAt, 'Europe/Oslo');
  return `${day}.${month}`;
}

describe('absence', () => {
  let story: Story;
  beforeAll(async () => {
    story = await openPublishedStory();
  });
  afterAll(() => story.close());

  test('a member who cannot come hands the meeting’s cases to the deputy, who is told once and answers for the seat', async () => {
    const told = await story.ask(arve, chatOf(arve), `jeg kan ikke møte SG ${dayOf(story)}`);
    const handed = await vi.waitFor(
      () =>
        story.posted(chatOf(vidar)).find(({ text }) => text.includes('Du møter som vara')) ?? expect.fail('not yet'),
      { timeout: 60_000, interval: 50 },
    );
    const mine = await story.ask(vidar, chatOf(vidar), 'mine saker');
    const missing = await story.ask(kari, chatOf(kari), 'hvem mangler på 71/20');
    const own = await story.press(arve, story.shared(sak), 'Ta til orientering');
    const shown = await story.press(vidar, handed, 'Sak 71/20');
    const answered = await story.press(vidar, shown, 'Ta til orientering');
    await story.comesToSay(sak, '1 av 6 har bekreftet');

    expect(told.text).toContain('Arve Kleppe kan ikke møte i styringsgruppen');
    expect(told.text).toContain('Vidar Moe er vara');
    expect(handed.text).toContain('Arve Kleppe har meldt forfall');
    expect(mine.text).toContain('71/20');
    expect(missing.text).toContain('Vidar Moe (vara for Arve Kleppe)');
    expect(own.text).toContain('vara svarer for plassen');
    expect(answered.text).toContain('Du tok sak 71/20 til orientering');
    expect(answered.text).not.toContain('teller først når forfall er meldt');
    expect(story.posted(chatOf(vidar)).filter(({ text }) => text.includes('Du møter som vara'))).toHaveLength(1);
  });

  test('the secretariat is told of what a member reported', async () => {
    const found = await vi.waitFor(
      () =>
        story.posted(chatOf(kari)).find(({ text }) => text.includes('Forfall er meldt: Arve Kleppe')) ??
        expect.fail('not yet'),
      { timeout: 60_000, interval: 50 },
    );

    expect(found.text).toContain('Vidar Moe er vara');
  });

  test('the same report again changes nothing, and says so', async () => {
    const again = await story.ask(kari, chatOf(kari), `forfall SG ${dayOf(story)}: Arve`);

    expect(again.text).toContain('Forfallet var alt meldt');
  });

  test('who can come after all has the seat again; the deputy’s answer stays in the record but does not count', async () => {
    const back = await story.ask(arve, chatOf(arve), `trekk forfall SG ${dayOf(story)}`);
    await story.comesToSay(sak, '0 av 6 har bekreftet');
    const own = await story.press(arve, story.shared(sak), 'Ta til orientering');
    await story.comesToSay(sak, '1 av 6 har bekreftet');
    const { records } = story.saksgang.bot.deps;
    const partition = records.keys.meetingPartition(story.meeting.id);
    const vidars = await records.responses.read(partition, records.keys.response('SG-2020-71', vidar.entraId));

    expect(back.text).toContain('Forfallet er trukket');
    expect(own.text).toContain('Du tok sak 71/20 til orientering');
    expect(vidars?.value.entries).toEqual([expect.objectContaining({ role: 'deputy', deputyFor: arve.email })]);
  });

  test('what a member answered before they reported absence stands until the deputy answers', async () => {
    await story.ask(kari, chatOf(kari), `forfall SG ${dayOf(story)}: Arve Kleppe`);
    const missing = await story.ask(kari, chatOf(kari), 'hvem mangler på 71/20');

    // Vidar's own answer of before counts again, as it is he who holds the seat.
    expect(missing.text).toContain('1 av 6 har bekreftet');
    expect(missing.text).not.toContain('Vidar Moe');
  });

  test('a deputy who cannot come either leaves the seat to the member', async () => {
    const told = await story.ask(vidar, chatOf(vidar), `jeg kan ikke møte SG ${dayOf(story)}`);
    const missing = await story.ask(kari, chatOf(kari), 'hvem mangler på 71/20');

    expect(told.text).toContain('Forfall er meldt: Vidar Moe');
    expect(missing.text).toContain('1 av 6 har bekreftet');
    expect(missing.text).not.toContain('vara for');
  });

  test('only the secretariat reports for others, and only for people of the body', async () => {
    const odds = await story.ask(odd, chatOf(odd), `forfall SG ${dayOf(story)}: Arve Kleppe`);
    const unknown = await story.ask(kari, chatOf(kari), `forfall SG ${dayOf(story)}: Per Ukjent`);
    const outsider = await story.ask(kari, chatOf(kari), `forfall SG ${dayOf(story)}: Knut Aase`);
    const knuts = await story.ask(knut, chatOf(knut), `jeg kan ikke møte SG ${dayOf(story)}`);

    expect(odds.text).toContain('Berre sekretariatet');
    expect(unknown.text).toContain('Fant ingen som heter Per Ukjent');
    expect(outsider.text).toContain('Knut Aase er ikke medlem eller vara i styringsgruppen');
    expect(knuts.text).toContain('Dette er for styringsgruppen');
  });

  test('in nynorsk and in English', async () => {
    const nn = await story.ask(odd, chatOf(odd), `eg kan ikkje møte SG ${dayOf(story)}`);
    const en = await story.ask({ ...odd, locale: 'en-GB' }, chatOf(odd), `withdraw absence from SG ${dayOf(story)}`);

    expect(nn.text).toContain('Odd Mjelde kan ikkje møte i styringsgruppa');
    expect(nn.text).toContain('Ingen vara kan møte');
    expect(en.text).toContain('The absence is withdrawn: Odd Mjelde attends the steering group');
  });
});

describe('habilitet', () => {
  let story: Story;
  beforeAll(async () => {
    story = await openPublishedStory();
  });
  afterAll(() => story.close());

  test('a member declares it: the buttons go, and the seat leaves the count and the total', async () => {
    await story.press(siri, story.shared(sak), 'Ta til orientering');
    await story.comesToSay(sak, '1 av 6 har bekreftet');

    const form = await story.ask(siri, chatOf(siri), 'jeg er inhabil i 71/20');
    const done = await story.press(siri, form, 'Meld meg inhabil', { text: 'Jeg leder selskapet' });
    await story.comesToSay(sak, '0 av 5 har bekreftet');
    const again = await story.press(siri, story.shared(sak), 'Ta til orientering');
    const missing = await story.ask(kari, chatOf(kari), 'hvem mangler på 71/20');

    expect(form.text).toContain('I møtet avgjør styringsgruppen spørsmålet');
    expect(done.text).toContain('Siri Tveit er meldt inhabil i sak 71/20');
    expect(done.buttons).not.toContain('Ta til orientering');
    expect(done.buttons).not.toContain('Skriv kommentar');
    expect(again.text).toContain('Du er meldt inhabil');
    expect(missing.text).toMatch(/Inhabile\nSiri Tveit/);
  });

  test('taken back, the seat and its answer count again', async () => {
    const back = await story.ask(siri, chatOf(siri), 'habil i 71/20');
    await story.comesToSay(sak, '1 av 6 har bekreftet');

    expect(back.text).toContain('ikke lenger meldt inhabil');
  });

  test('the secretariat reports it for a member, and nobody else does', async () => {
    const karis = await story.ask(kari, chatOf(kari), 'inhabil i 71/20: Inger Vik');
    const odds = await story.ask(odd, chatOf(odd), 'inhabil i 71/20: Inger Vik');
    const ingers = await story.refresh(inger, story.shared(sak));

    expect(karis.text).toContain('Inger Vik er meldt inhabil i sak 71/20');
    expect(odds.text).toContain('Berre sekretariatet');
    expect(ingers.text).toContain('Du er meldt inhabil i saken');
  });
});

test('a seat counts from its first day to its last: the register alone tells', async () => {
  const cooperation = await sampleCooperation();
  const ended = cooperation.people.map((person) =>
    person.key === odd.email
      ? { ...person, memberships: person.memberships.map((seat) => ({ ...seat, to: '2020-01-01' })) }
      : person,
  );
  const story = await openStory({ cooperation: { ...cooperation, people: ended } });
  await story.tell(kari, places.sg, 'publiser SG');

  const pressed = await story.press(odd, story.shared(sak), 'Ta til orientering');

  expect(story.shared(sak).text).toContain('0 av 5 har bekreftet');
  expect(pressed.text).toContain('Berre medlemer og varamedlemer');
  await story.close();
});
