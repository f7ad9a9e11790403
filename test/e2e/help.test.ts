import { expect, test } from 'vitest';
import { createVoices } from '../../src/text/voice.ts';
import { nodesOf } from '../support/cardRules.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { openPublishedStory } from '../support/saksgang/story.ts';

const { kari } = people;

test.each([
  ['nb', 'språk bokmål', 'hjelp', ['mine saker', 'neste møte i SG', 'saksliste SG']],
  ['nn', 'språk nynorsk', 'hjelp', ['mine saker', 'neste møte i SG', 'saksliste SG']],
  ['en', 'language English', 'help', ['my cases', 'next meeting of SG', 'agenda SG']],
] as const)(
  'every line of the help in %s is understood, and answered in that language',
  async (language, choose, ask, offered) => {
    const story = await openPublishedStory();
    const unsure = createVoices(await sampleCooperation())[language].say('msg.unsure');
    await story.ask(kari, chatOf(kari), choose);
    const help = await story.ask(kari, chatOf(kari), ask);
    const shared = await story.ask(kari, places.sg, ask);
    const rows = nodesOf(help.card).filter(({ type }) => type === 'Container');
    const lines = rows.map(({ items }) => (items as { text: string }[])[0]?.text ?? '');

    const answers: string[] = [];
    for (const line of lines) answers.push(...(await story.tell(kari, places.sg, line)).map(({ text }) => text));

    expect([help.suggestions, shared.suggestions]).toEqual([offered, undefined]);
    expect(lines.length).toBeGreaterThan(15);
    expect(answers).toHaveLength(lines.length);
    expect(answers).not.toContain(unsure);
    await story.close();
  },
);
