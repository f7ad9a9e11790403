import { describe, expect, test } from 'vitest';
import { type Manifest, packageFile } from './appPackage.ts';
import { schemaFaults } from './schema.ts';

const manifest = JSON.parse(packageFile('manifest.json').toString('utf8')) as Manifest;
const commands = manifest.bots[0]?.commandLists[0]?.commands ?? [];

test('nynorsk and English stand beside bokmål', () => {
  const tags = manifest.localizationInfo.additionalLanguages.map(({ languageTag }) => languageTag);

  expect(tags).toEqual(['nn', 'en']);
});

test('a text that is too long is refused, so the schema is really asked', () => {
  const faults = schemaFaults('1.30', 'Localization.schema', { 'name.short': 'x'.repeat(31) });

  expect(faults).toContain('/name.short must NOT have more than 30 characters');
});

describe.each(manifest.localizationInfo.additionalLanguages)('the texts in $languageTag', ({ file }) => {
  const texts = JSON.parse(packageFile(file).toString('utf8')) as Record<string, string>;

  test('follow the schema', () => {
    expect(schemaFaults('1.30', 'Localization.schema', texts)).toEqual([]);
  });

  test('cover the name, the descriptions and every command, and nothing that is not there', () => {
    const expected = commands.flatMap((_, index) =>
      ['title', 'description'].map((part) => `bots[0].commandLists[0].commands[${index}].${part}`),
    );

    const looked = manifest.composeExtensions.flatMap(({ commands: all }, at) =>
      all.flatMap((_, index) =>
        ['title', 'description', 'parameters[0].title', 'parameters[0].description'].map(
          (part) => `composeExtensions[${at}].commands[${index}].${part}`,
        ),
      ),
    );

    const translated = Object.keys(texts).filter((key) => key !== '$schema');

    expect(translated.sort()).toEqual(
      [...expected, ...looked, 'name.short', 'name.full', 'description.short', 'description.full'].sort(),
    );
  });

  test('keep every command within the menu', () => {
    const titles = Object.entries(texts).filter(([key]) => /^bots.*\.title$/.test(key));

    for (const [, title] of titles) expect(title.length, title).toBeLessThanOrEqual(32);
    expect(new Set(titles.map(([, title]) => title)).size).toBe(commands.length);
  });
});
