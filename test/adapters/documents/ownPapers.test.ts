import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDocumentReader } from '../../../src/adapters/documents/reader.ts';
import { readDocument } from '../../../src/papers/readDocument.ts';
import { toJson } from '../../../src/papers/toJson.ts';
import { bodies } from '../../papers/bodies.ts';
import { fixtureText } from '../../papers/expectation.ts';
import { docxOfLines } from './printed.ts';

const folder = new URL('../../papers/fixtures/own/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.says.json'));
let reader: ReturnType<typeof createDocumentReader>;

beforeAll(() => {
  reader = createDocumentReader();
});
afterAll(() => reader.close());

describe('a document of our own in Word says what its text says', () => {
  it.each(names)('%s', async (name) => {
    const says = z.record(z.unknown()).parse(JSON.parse(fixtureText(`own/${name}`)));
    const word = await docxOfLines(fixtureText(`own/${name.replace('.says.json', '.txt')}`));

    const read = await reader.read('sak.docx', word);

    expect(read.kind === 'text' && toJson(readDocument(read.text, bodies), name)).toMatchObject(says);
  });
});
