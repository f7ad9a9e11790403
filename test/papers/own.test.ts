import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDocument } from '../../src/papers/readDocument.ts';
import { toJson } from '../../src/papers/toJson.ts';
import { bodies } from './bodies.ts';
import { fixtureText } from './expectation.ts';

/** Documents of our own with a part of what they say, thought out by hand before they were read. */
const names = readdirSync(new URL('fixtures/own/', import.meta.url)).filter((name) => name.endsWith('.says.json'));

describe('a document of our own', () => {
  it.each(names)('%s', (name) => {
    const says = z.record(z.unknown()).parse(JSON.parse(fixtureText(`own/${name}`)));
    const text = fixtureText(`own/${name.replace('.says.json', '.txt')}`);

    expect(toJson(readDocument(text, bodies), name)).toMatchObject(says);
  });
});
