import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { houseFaults } from '../support/cardRules.ts';
import { findAction } from '../support/connector/cards.ts';
import { buttonUnder, comment, pressUnder } from '../support/saksgang/commenting.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { inputsOf, type Seen } from '../support/saksgang/seen.ts';
import { openPublishedStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd, siri } = people;
const inger = { ...people.inger, locale: 'en-GB' };

let story: Story;

beforeAll(async () => {
  story = await openPublishedStory();
  await story.ask(inger, chatOf(inger), 'language English');
});
afterAll(() => story.close());

test.each([
  [kari, 'Kommentaren blir en del av saken', 'og den kan bli offentlig', 'Avbryt'],
  [odd, 'Kommentaren blir ein del av saka', 'og han kan bli offentleg', 'Avbryt'],
  [inger, 'Your comment becomes part of the case', 'it may become public', 'Cancel'],
])(
  'the form tells $name who can read the comment and that it may become public',
  async (person, part, open, cancel) => {
    const form = await story.press(person, story.shared(sak), 'Skriv kommentar');

    expect(form.text).toContain(part);
    expect(form.text).toContain(open);
    expect(form.buttons).toEqual(['Send', cancel]);
    expect(inputsOf(form)).toEqual({ text: '' });
    expect(houseFaults(form.card ?? {})).toEqual([]);
    await story.press(person, form, cancel);
  },
);

test('a form that is cancelled leads back to the case', async () => {
  const form = await story.press(odd, story.shared(sak), 'Skriv kommentar');

  const back = await story.press(odd, form, 'Avbryt');

  expect(back.text).toContain(sak);
  expect(back.buttons).toContain('Ta til orientering');
});

test('an empty comment is not saved, and the form says why', async () => {
  const form = await story.press(odd, story.shared(sak), 'Skriv kommentar');

  const empty = await story.press(odd, form, 'Send', { text: ' \n ' });

  expect(empty.text).toContain('Kommentaren er tom. Skriv noko før du sender.');
  expect(empty.buttons).toContain('Send');
  await story.press(odd, empty, 'Avbryt');
});

test('a comment that is too long is not saved, and what was written is still in the form', async () => {
  const form = await story.press(odd, story.shared(sak), 'Skriv kommentar');

  const tooLong = await story.press(odd, form, 'Send', { text: 'a'.repeat(4_001) });
  const shorter = await story.press(odd, tooLong, 'Avbryt');

  expect(tooLong.text).toContain('Teksten er på 4001 teikn. Han kan vere på høgst 4000. Han er ikkje lagra.');
  expect(inputsOf(tooLong)).toEqual({ text: expect.stringMatching(/^a{3900,}/) });
  expect(shorter.text).not.toContain('1 kommentar');
});

describe('a comment', () => {
  const text = 'Vi støttar framlegget, men **ber** om ei <at>avklaring</at>.';
  let form: Seen;
  let saved: Seen;

  beforeAll(async () => {
    form = await story.press(odd, story.shared(sak), 'Skriv kommentar');
    saved = await story.press(odd, form, 'Send', { text });
  });

  test('is saved, and the person is back at the case', () => {
    expect(saved.text).toContain('Kommentaren er lagra på sak 71/20.');
    expect(saved.buttons).toContain('Ta til orientering');
  });

  test('is one comment when the same press comes again', async () => {
    const again = await story.press(odd, form, 'Send', { text });
    const list = await story.ask(siri, chatOf(siri), 'kommentarer 71/20');

    expect(again.text).toContain('Kommentaren er alt lagra på sak 71/20.');
    expect(list.text.match(/Odd Mjelde/g)).toHaveLength(1);
  });

  test('is counted on the shared card', async () => {
    const shared = await story.comesToSay(sak, '1 kommentar');

    expect(shared.text).not.toContain('støttar');
  });

  test('is shown with name, party and time, and its markup as plain text', async () => {
    const list = await story.ask(inger, places.sg, 'comments on 71/20');

    expect(list.text).toContain('Comments on case 71/20');
    expect(list.text).toContain('Odd Mjelde · Storvik kommune');
    expect(list.text).toContain('\\*\\*ber\\*\\*');
    expect(list.text).not.toContain('<at>');
  });

  test('is one more comment when another text is sent from the same form', async () => {
    await story.press(odd, form, 'Send', { text: 'Eit tillegg.' });

    const list = await story.ask(siri, chatOf(siri), 'kommentarer 71/20');

    expect(list.text.match(/Odd Mjelde/g)).toHaveLength(2);
    expect(list.text.indexOf('støttar')).toBeLessThan(list.text.indexOf('Eit tillegg.'));
  });
});

test('a form that is open in the shared card is not taken away by the answers of others', async () => {
  const form = await story.press(odd, story.shared(sak), 'Skriv kommentar');
  await story.press(siri, story.shared(sak), 'Ta til orientering');
  const isShownMeanwhile = await story.comesToSay(sak, '1 av 6 har bekreftet', places.sg, 4_000).then(
    () => true,
    () => false,
  );
  await story.press(odd, form, 'Avbryt');

  const shared = await story.comesToSay(sak, '1 av 6 har bekreftet');

  expect(isShownMeanwhile).toBe(false);
  expect(shared.text).toContain(sak);
});

test('presses at the same time make one comment', async () => {
  const form = await story.press(kari, story.shared(sak), 'Skriv kommentar');

  await Promise.all(Array.from({ length: 8 }, () => story.press(kari, form, 'Send', { text: 'Åtte trykk' })));
  const list = await story.ask(kari, chatOf(kari), 'kommentarer 71/20');

  expect(list.text.match(/Åtte trykk/g)).toHaveLength(1);
});

test('a comment written as a command is put into the form, and saved only when sent', async () => {
  const form = await story.ask(siri, chatOf(siri), 'kommentar 71/20: Fylkeskommunen er enig');
  const before = await story.ask(siri, chatOf(siri), 'kommentarer 71/20');

  const saved = await story.press(siri, form, 'Send', inputsOf(form));
  const after = await story.ask(siri, chatOf(siri), 'kommentarer 71/20');

  expect(inputsOf(form)).toEqual({ text: 'Fylkeskommunen er enig' });
  expect(before.text).not.toContain('Fylkeskommunen er enig');
  expect(saved.text).toContain('Kommentaren er lagret på sak 71/20.');
  expect(after.text).toContain('Fylkeskommunen er enig');
});

describe('a comment that its author edits', () => {
  let form: Seen;

  beforeAll(async () => {
    await comment(story, odd, 'Vi er samde i alt.');
    form = await pressUnder(story, odd, 'Vi er samde i alt.', 'Rediger');
  });

  test('shows what it says, and tells that the earlier wording stays', () => {
    expect(inputsOf(form)).toEqual({ text: 'Vi er samde i alt.' });
    expect(form.text).toContain('Det du skreiv før, blir ståande');
    expect(houseFaults(form.card ?? {})).toEqual([]);
  });

  test('is not changed by an empty text', async () => {
    const empty = await story.press(odd, form, 'Send', { text: ' ' });

    expect(empty.text).toContain('Kommentaren er tom');
    expect((await story.ask(odd, chatOf(odd), 'rediger kommentaren min til 71/20')).text).toContain(
      'Vi er samde i alt.',
    );
  });

  test('has the new text for all, marked as edited, with the earlier one for the secretariat alone', async () => {
    const saved = await story.press(odd, form, 'Send', { text: 'Vi er samde i det meste.' });
    const inGroup = await story.ask(inger, places.sg, 'comments on 71/20');
    const member = await story.ask(siri, chatOf(siri), 'kommentarer 71/20');
    const secretary = await story.ask(kari, chatOf(kari), 'kommentarer 71/20');
    const asked = await story.ask(siri, chatOf(siri), 'hva har Odd kommentert på 71/20?');

    expect(saved.text).toContain('Kommentaren til sak 71/20 er endra.');
    for (const { text } of [inGroup, member, secretary]) expect(text).toContain('Vi er samde i det meste.');
    expect(inGroup.text).toMatch(/· edited /);
    expect(member.text).toMatch(/· redigert /);
    for (const { text } of [inGroup, member, asked]) expect(text).not.toContain('Vi er samde i alt.');
    expect(secretary.text).toContain('Odd Mjelde, slik det sto før');
    expect(secretary.text).toContain('Vi er samde i alt.');
    expect(inGroup.buttons).not.toContain('Rediger');
    for (const seen of [member, secretary]) {
      expect(() => buttonUnder(seen, 'Vi er samde i det meste.', 'Rediger')).toThrow('No button');
    }
  });

  test('is saved once when the press comes again, and a form of the older wording does not overwrite it', async () => {
    const again = await story.press(odd, form, 'Send', { text: 'Vi er samde i det meste.' });
    const other = await story.press(odd, form, 'Send', { text: 'Frå den andre skjermen' });

    expect(again.text).toContain('Kommentaren til sak 71/20 står slik alt.');
    expect(other.text).toContain('Du har endra kommentaren ein annan stad');
    expect(inputsOf(other)).toEqual({ text: 'Vi er samde i det meste.' });
  });

  test('is nobody else’s to edit or take back', async () => {
    const send = findAction(form.card ?? {}, 'Send');
    const edited = await story.press(siri, form, send, { text: 'Noe annet' });
    const taken = await story.press(siri, form, { ...send, verb: 'item.comment.withdraw.send' });

    expect([edited.text, taken.text]).toEqual(
      Array(2).fill('Dette er ikke din kommentar. Hver kan bare endre sine egne.'),
    );
  });
});

test('a comment that its author takes back is gone for others, and still there for the secretariat', async () => {
  await comment(story, siri, 'Dette skulle ikke stått her.');
  const own = await story.press(siri, await story.ask(siri, chatOf(siri), 'status 71/20'), 'Vis kommentarer');
  const count = Number(/(\d+) kommentarar/.exec((await story.ask(odd, chatOf(odd), 'status 71/20')).text)?.[1]);

  const sure = await story.press(siri, own, buttonUnder(own, 'Dette skulle ikke', 'Trekk kommentaren'));
  const taken = await story.press(siri, sure, 'Trekk kommentaren');
  const again = await story.press(siri, sure, 'Trekk kommentaren');
  const edited = await story.press(siri, own, buttonUnder(own, 'Dette skulle ikke', 'Rediger'));
  const member = await story.ask(odd, chatOf(odd), 'kommentarar 71/20');
  const secretary = await story.ask(kari, chatOf(kari), 'kommentarer 71/20');

  expect(sure.text).toContain('Vil du trekke kommentaren?');
  expect([taken.text, again.text]).toEqual(
    Array(2).fill(expect.stringContaining('Kommentaren til sak 71/20 er trukket.')),
  );
  expect(edited.text).toBe('Kommentaren til sak 71/20 er trukket.');
  expect(member.text).not.toContain('Dette skulle ikke');
  expect(secretary.text).toContain('Dette skulle ikke');
  expect(secretary.text).toMatch(/· trukket /);
  await story.comesToSay(sak, `${count - 1} kommentarer`);
});

test('an edit after the deadline is marked, and a closed case takes none', async () => {
  const list = await story.ask(siri, chatOf(siri), 'kommentarer 71/20');
  story.saksgang.setClock(instantOf(epochOf(story.meeting.deadline) + 60_000));
  const form = await story.press(siri, list, buttonUnder(list, 'Fylkeskommunen er enig', 'Rediger'));
  const saved = await story.press(siri, form, 'Send', { text: 'Fylkeskommunen er uenig' });
  const late = await story.ask(inger, chatOf(inger), 'comments on 71/20');
  const open = await story.ask(siri, chatOf(siri), 'kommentarer 71/20');
  await story.ask(kari, chatOf(kari), 'avslutt 71/20');
  const closed = await story.press(siri, open, buttonUnder(open, 'Fylkeskommunen er uenig', 'Rediger'));
  const after = await story.ask(siri, chatOf(siri), 'kommentarer 71/20');

  expect(saved.text).toContain('Det var etter fristen, og det blir merket.');
  expect(late.text).toMatch(/edited .* · after the deadline/);
  expect(closed.text).toContain('Saken er avsluttet.');
  expect(after.buttons).not.toContain('Rediger');
});
