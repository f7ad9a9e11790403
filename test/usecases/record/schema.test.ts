import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod/v4';
import { meetingRecordSchema } from '../../../src/usecases/record/recordSchema.ts';

it('the published schema of the record is the one that records are checked against', () => {
  const published: unknown = JSON.parse(readFileSync('docs/record.schema.json', 'utf8'));

  expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(meetingRecordSchema))));
});
