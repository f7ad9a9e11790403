import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { file } from '../support/saksgang/cases.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { actionsOf } from '../support/saksgang/seen.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { openStory, type Story } from '../support/saksgang/story.ts';

const { kari, odd, siri, vidar, inger, knut, gjest } = people;
const secret = 'Oppsigelse av avtalen';
const secrets = /Oppsigelse|konkurransen|fratre/i;
const basis = 'offl. § 23';

let story: Story;

/** The sample, with Inger as an observer of SG. */
async function withObserver() {
  const cooperation = await sampleCooperation();
  const observes = [{ body: 'SG', role: 'observer' }] as const;
  const people = cooperation.people.map((person) =>
    person.name === 'Inger Vik' ? { ...person, memberships: observes } : person,
  );
  return { ...cooperation, people };
}

beforeAll(async () => {
  story = await openStory({ cooperation: await withObserver() });
  await file(story.saksgang, story.meeting, 74, {
    title: secret,
    access: { kind: 'restricted', legalBasis: basis },
    proposal: ['Lederen får fratre.'],
    extract: 'Om konkurransen.',
    text: 'Om konkurransen.',
    sections: [{ kind: 'background', heading: 'Bakgrunn', text: 'Om konkurransen.' }],
  });
  await story.tell(kari, places.sg, 'publiser SG');
  await story.ask(odd, places.sg, 'hjelp');
});
afterAll(() => story.close());

function card() {
  return story.shared('Sak 74/20');
}

describe('what everyone in the group sees', () => {
  test('on the agenda and on the shared card is number and legal basis', () => {
    const agenda = story.shared('Saksliste for');

    expect(agenda.text).toContain(`74/20\nUnntatt offentlighet, ${basis}`);
    expect(card().text).toContain(`Unntatt offentlighet, ${basis}`);
    expect(JSON.stringify(story.posted(places.sg))).not.toMatch(secrets);
  });

  test.each([
    'status 74/20',
    'hvem mangler på 74/20',
    'kommentarer 74/20',
    'kommentar 74/20',
    'kommentar 74/20: noe',
    'saksframlegg 74/20',
    'ta 74/20 til orientering',
    'saksliste SG',
    'mine saker',
  ])('of the answer to «%s» from a member never tells the content', async (question) => {
    const answers = await story.tell(siri, places.sg, question);

    expect(answers).toHaveLength(1);
    expect(JSON.stringify(answers)).not.toMatch(secrets);
  });

  test('of the answers about it never tells who has answered or what was commented', async () => {
    const missing = await story.ask(siri, places.sg, 'hvem mangler på 74/20');
    const comments = await story.ask(odd, places.sg, 'kommentarar 74/20');

    expect(missing.text).toBe('Ikke alle her kan lese svaret. Spør meg i vår egen chat.');
    expect(comments.text).toBe('Ikkje alle her kan lese svaret. Spør meg i vår eigen chat.');
  });

  test('in a chat of others is no more than that', async () => {
    for (const question of ['status 74/20', 'saksliste SG', 'mine saker', 'saksframlegg 74/20']) {
      const answers = await story.tell(siri, places.other, question);
      expect(JSON.stringify(answers)).not.toMatch(secrets);
    }
  });

  test('of an old client’s presses never tells the content', async () => {
    for (const { fallback } of actionsOf(card())) {
      const posted = await story.submit(odd, card(), fallback.data);
      expect(JSON.stringify(posted)).not.toMatch(secrets);
    }
  });
});

describe.each([
  ['a member', odd],
  ['a deputy', vidar],
  ['the secretariat', kari],
])('%s', (_role, person) => {
  test('sees the content on a press and in the 1:1 chat', async () => {
    const paper = await story.press(person, card(), 'Vis saksframlegget');
    const own = await story.press(person, paper, { verb: 'item.show', data: actionsOf(card())[0]?.data });
    const alone = await story.ask(person, chatOf(person), 'status 74/20');

    expect(paper.text).toContain('Om konkurransen.');
    expect(own.text).toContain(secret);
    expect(alone.text).toContain(secret);
  });
});

test('a member’s client fetches the content by itself, for them alone', async () => {
  const own = await story.refresh(siri, card());

  expect(own.text).toContain(secret);
  expect(JSON.stringify(story.posted(places.sg))).not.toMatch(secrets);
});

test('a member sees it among their cases and on the agenda in the 1:1 chat', async () => {
  const mine = await story.ask(siri, chatOf(siri), 'mine saker');
  const agenda = await story.ask(siri, chatOf(siri), 'saksliste SG');

  expect(mine.text).toContain(`74/20 ${secret}`);
  expect(agenda.text).toContain(`74/20\n${secret}`);
});

test('a member acknowledges it and comments on it by the shared card', async () => {
  const own = await story.press(siri, card(), 'Ta til orientering');
  const form = await story.press(siri, card(), 'Skriv kommentar');
  const saved = await story.press(siri, form, 'Send', { text: 'Merknad om konkurransen' });

  expect(own.text).toContain('Du tok sak 74/20 til orientering');
  expect(own.text).toContain(secret);
  expect(saved.text).toContain('Kommentaren er lagret på sak 74/20.');
});

describe.each([
  ['an observer of the body', inger],
  ['a member of another body', knut],
])('%s', (_role, person) => {
  test('sees number and legal basis only, in the 1:1 chat as on a press', async () => {
    const status = await story.ask(person, chatOf(person), 'status 74/20');
    const agenda = await story.ask(person, chatOf(person), 'saksliste SG');
    const paper = await story.ask(person, chatOf(person), 'saksframlegg 74/20');
    const own = await story.press(person, card(), { verb: 'item.show', data: actionsOf(card())[0]?.data });
    const pressed = await story.press(person, card(), 'Vis saksframlegget');

    expect(pressed.text).toContain('Du har ikke tilgang til innholdet.');
    expect(status.text).toContain(`Unntatt offentlighet, ${basis}`);
    expect(agenda.text).toContain(`74/20\nUnntatt offentlighet, ${basis}`);
    expect(paper.text).toBe(`Sak 74/20 er unntatt offentlighet (${basis}). Du har ikke tilgang til innholdet.`);
    expect(JSON.stringify([status, agenda, paper, own])).not.toMatch(secrets);
  });
});

test('an observer may not comment on it, nor read comments or who is missing', async () => {
  const answers = [
    await story.ask(inger, chatOf(inger), 'kommentar 74/20: hei'),
    await story.ask(inger, chatOf(inger), 'kommentarer 74/20'),
    await story.ask(inger, chatOf(inger), 'hvem mangler på 74/20'),
  ];

  for (const { text } of answers) expect(text).toContain(`Sak 74/20 er unntatt offentlighet (${basis}).`);
});

test('someone who is listed nowhere is not even told the number', async () => {
  const answer = await story.ask(gjest, chatOf(gjest), 'status 74/20');

  expect(answer.text).toBe('Du står ikke på medlemslisten. Spør sekretariatet hvis det er feil.');
});

test('nothing of its content, and no comment, is in the log', () => {
  expect(JSON.stringify(story.saksgang.lines)).not.toMatch(secrets);
});
