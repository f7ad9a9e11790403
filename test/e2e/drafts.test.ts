import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openStory, type Story } from '../support/saksgang/story.ts';

const { kari, odd, siri } = people;

describe('before the agenda is published', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openStory();
  });
  afterAll(() => story.close());

  test.each([
    ['status 71/20', 'Fant ikke sak 71/20.'],
    ['hvem mangler på 71/20', 'Fant ikke sak 71/20.'],
    ['saksframlegg 71/20', 'Fant ikke sak 71/20.'],
    ['ta 71/20 til orientering', 'Fant ikke sak 71/20.'],
    ['mine saker', 'Du har ingen saker som venter.'],
  ])('«%s» tells a member nothing', async (question, expected) => {
    const { text } = await story.ask(siri, chatOf(siri), question);

    expect(text).toContain(expected);
  });

  test('a member is told that the agenda is not published, and when the meeting is', async () => {
    const agenda = await story.ask(odd, chatOf(odd), 'sakslista for SG');
    const meeting = await story.ask(odd, chatOf(odd), 'neste møte i SG');

    expect(agenda.text).toMatch(/^Sakslista for styringsgruppa .* er ikkje publisert enno\.$/);
    expect(meeting.text).toContain('Neste møte i styringsgruppa er');
  });

  test('the secretariat sees the draft in its 1:1 chat', async () => {
    const agenda = await story.ask(kari, chatOf(kari), 'saksliste SG');
    const status = await story.ask(kari, chatOf(kari), 'status 71/20');

    expect(agenda.text).toContain('Orienteringssak · Ikke publisert');
    expect(status.text).toContain('Ikke publisert');
    expect(status.buttons).toEqual(expect.not.arrayContaining(['Ta til orientering', 'Skriv kommentar']));
  });

  test('the secretariat’s questions in the group do not show the draft to the members', async () => {
    const agenda = await story.ask(kari, places.sg, 'saksliste SG');
    const status = await story.ask(kari, places.sg, 'status 71/20');

    expect(agenda.text).toMatch(/^Sakslisten for styringsgruppen .* er ikke publisert ennå\.$/);
    expect(status.text).toContain('Fant ikke sak 71/20.');
  });
});
