import { describe, expect, test } from 'vitest';
import { queryCommands } from '../../src/dialogue/caseQuery.ts';
import { languages } from '../../src/domain/language.ts';
import { type Manifest, packageFile } from './appPackage.ts';

const manifest = JSON.parse(packageFile('manifest.json').toString('utf8')) as Manifest;
const [extension, ...others] = manifest.composeExtensions;

function textsOf(language: 'nn' | 'en'): Readonly<Record<string, string>> {
  return JSON.parse(packageFile(`${language}.json`).toString('utf8'));
}

describe('the message extension of the manifest', () => {
  test('is the bot’s own, and lists each search of the registry, with its words', () => {
    const listed = extension?.commands.map(({ id, title, description, parameters }) => ({
      id,
      title,
      description,
      parameters,
    }));

    expect(others).toEqual([]);
    expect(extension?.botId).toBe(manifest.bots[0]?.botId);
    expect(listed).toEqual(
      queryCommands.map(({ id, parameter, title, description, hint }) => ({
        id,
        title: title.nb,
        description: description.nb,
        parameters: [expect.objectContaining({ name: parameter, title: title.nb, description: hint.nb })],
      })),
    );
  });

  test.each(['nn', 'en'] as const)('says the same in %s', (language) => {
    const texts = textsOf(language);

    for (const [index, { title, description, hint }] of queryCommands.entries()) {
      const at = `composeExtensions[0].commands[${index}]`;
      expect(texts[`${at}.title`]).toBe(title[language]);
      expect(texts[`${at}.description`]).toBe(description[language]);
      expect(texts[`${at}.parameters[0].description`]).toBe(hint[language]);
    }
  });

  test('keeps within what Teams takes', () => {
    for (const { title, description, hint } of queryCommands) {
      for (const language of languages) {
        expect(title[language].length).toBeLessThanOrEqual(32);
        expect(description[language].length).toBeLessThanOrEqual(128);
        expect(hint[language].length).toBeLessThanOrEqual(128);
      }
    }
  });

  test('can be used while writing', () => {
    expect(extension?.commands.every(({ type, context }) => type === 'query' && context.includes('compose'))).toBe(
      true,
    );
  });
});
