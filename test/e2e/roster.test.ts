import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openPublishedStory, openStory, type Story } from '../support/saksgang/story.ts';

const { kari, inger, odd, siri, vidar, gjest, knut } = people;

describe('a chat that people join and leave', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openPublishedStory();
  });
  afterAll(() => story.close());

  test('the secretariat is told in its 1:1 chat, and nobody in the group', async () => {
    const inGroup = story.posted(places.sg).length;
    await joins(story, knut);

    const notices = story.posted(chatOf(kari));

    expect(notices).toHaveLength(1);
    expect(notices[0]?.text).toContain('Medlemmer i styringsgruppen');
    expect(notices[0]?.text).toContain('Knut Aase\nI samtalen, men ikke på listen');
    expect(notices[0]?.text).toContain('Arve Kleppe\nPå listen, men ikke i samtalen');
    expect(story.posted(places.sg)).toHaveLength(inGroup);
  });

  test('the same state is not told twice', async () => {
    await story.saksgang.teams.join(kari, places.sg, [knut]);
    await story.saksgang.restart();
    await story.saksgang.teams.join(kari, places.sg, [knut]);

    expect(story.posted(chatOf(kari))).toHaveLength(1);
  });

  test('another state is told anew', async () => {
    await leaves(story, odd);

    const notices = story.posted(chatOf(kari));

    expect(notices).toHaveLength(2);
    expect(notices[1]?.text).toContain('Odd Mjelde\nPå listen, men ikke i samtalen');
  });

  test('someone who has left the chat still acts in the 1:1 chat as long as they are listed', async () => {
    const card = await story.ask(odd, chatOf(odd), 'status 71/20');
    const own = await story.press(odd, card, 'Ta til orientering');

    expect(own.text).toContain('Du tok sak 71/20 til orientering');
  });

  test('when the list and the chat come to agree, nobody is told', async () => {
    const before = story.posted(chatOf(kari)).length;
    const berit = { ...gjest, channelUserId: '29:berit', entraId: 'b', email: 'berit.solsvik@jernbanen.example' };
    story.connector.place(places.sg, [kari, inger, odd, siri, vidar, people.arve, berit]);
    await story.saksgang.teams.join(kari, places.sg, [odd]);

    const report = await story.ask(kari, places.sg, 'medlemmer SG');

    expect(report.text).toContain('Listen og samtalen stemmer overens.');
    expect(story.posted(chatOf(kari))).toHaveLength(before);
  });

  test('people who come and go in a chat that no body has are nobody’s news', async () => {
    const before = story.posted(chatOf(kari)).length;

    await story.saksgang.teams.join(kari, places.other, [gjest]);

    expect(story.posted(chatOf(kari))).toHaveLength(before);
  });
});

test('people who join a team are told of for the body’s channel, though Teams tells it in the team’s first one', async () => {
  const story = await openStory();
  await story.ask(kari, places.akg, 'koble AKG hit');
  story.connector.place(places.akg, [kari, siri, knut, gjest]);

  await story.saksgang.teams.join(kari, { ...places.akg, id: places.akg.teamId }, [gjest]);

  const notices = story.posted(chatOf(kari)).map(({ text }) => text);
  expect(notices).toEqual([expect.stringContaining('Gjest Gundersen\nI samtalen, men ikke på listen')]);
  await story.close();
});

test('a roster notice for a secretary who has not installed the app is lost without harm', async () => {
  const story = await openPublishedStory();
  story.connector.uninstall(kari.channelUserId);

  await joins(story, knut);

  expect(story.saksgang.lines).toContainEqual(
    expect.objectContaining({ message: 'The secretariat could not be told' }),
  );
  await story.close();
});

async function joins(story: Story, person: Person): Promise<void> {
  story.connector.place(places.sg, [...here(story), person]);
  await story.saksgang.teams.join(kari, places.sg, [person]);
}

async function leaves(story: Story, person: Person): Promise<void> {
  story.connector.place(
    places.sg,
    here(story).filter((one) => one !== person),
  );
  await story.saksgang.teams.leave(kari, places.sg, [person]);
}

function here(story: Story): readonly Person[] {
  return story.connector.people(places.sg.id) ?? [];
}

describe('people from elsewhere in a shared channel', () => {
  const otherTenant = '99999999-9999-4999-8999-999999999999';
  const guest: Person = { ...odd, userRole: 'guest', upn: 'odd.mjelde_storvik.example#EXT#@vert.onmicrosoft.example' };
  const sharing: Person = { ...siri, tenantId: otherTenant };
  const impostor: Person = {
    ...inger,
    channelUserId: '29:impostor',
    entraId: 'aaaaaaaa-0000-4000-8000-0000000000ee',
    tenantId: otherTenant,
    upn: 'x@annen.example',
  };
  let story: Story;

  beforeAll(async () => {
    story = await openStory();
    story.connector.place(places.sg, [kari, impostor, guest, sharing, vidar]);
    await story.tell(kari, places.sg, 'publiser SG');
  });
  afterAll(() => story.close());

  test('are known as such', async () => {
    const report = await story.ask(kari, places.sg, 'medlemmer SG');

    expect(report.text).toContain('Odd Mjelde\nGjest');
    expect(report.text).toContain('Siri Tveit\nFra en annen organisasjons Teams');
    expect(report.text).toContain('Inger Vik\nI samtalen, men ikke på listen · Fra en annen organisasjons Teams');
  });

  test('are who they are by a proven principal name, never by an e-mail address that another tenant says', async () => {
    const asImpostor = await story.press(impostor, story.shared('Sak 71/20 ·'), 'Ta til orientering');
    const asSiri = await story.press(sharing, story.shared('Sak 71/20 ·'), 'Ta til orientering');

    expect(asImpostor.text).toContain('Du står ikke på medlemslisten.');
    expect(asSiri.text).toContain('Du tok sak 71/20 til orientering');
  });
});
