import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleCards } from '../../src/cards/registry.ts';
import { houseFaults } from '../support/cardRules.ts';
import { compileCardSchema, parserFaults } from '../support/cardSchema.ts';

const schemaFaults = compileCardSchema();

describe.each(sampleCards)('the sample $name', ({ card }) => {
  test('parses as an Adaptive Card 1.5 without a word', () => {
    expect(parserFaults(card)).toEqual([]);
  });

  test('has only properties that Teams knows', () => {
    expect(schemaFaults(card)).toEqual([]);
  });

  test('keeps the rules of the house', () => {
    expect(houseFaults(card)).toEqual([]);
  });
});

test('every folder of a card has samples in the registry', () => {
  const entries = readdirSync(new URL('../../src/cards/', import.meta.url), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);

  const registered = new Set(sampleCards.map(({ name }) => name.split('/')[0]));

  expect([...registered].sort()).toEqual(folders.sort());
});
