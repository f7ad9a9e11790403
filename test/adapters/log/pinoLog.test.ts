import { expect, it } from 'vitest';
import { errorFields } from '../../../src/adapters/log/errorFields.ts';
import { createPinoLog } from '../../../src/adapters/log/pinoLog.ts';

function captured(): { lines: string[]; write(line: string): void } {
  const lines: string[] = [];
  return { lines, write: (line) => lines.push(line) };
}

it('writes one line of JSON with the message, the fields and the time in UTC', () => {
  const output = captured();

  createPinoLog('info', output).warn({ correlationId: 'c1' }, 'turn failed');

  expect(output.lines).toHaveLength(1);
  expect(JSON.parse(output.lines[0] ?? '')).toEqual({
    level: 40,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    correlationId: 'c1',
    msg: 'turn failed',
  });
});

it('leaves out what is below its level', () => {
  const output = captured();

  createPinoLog('error', output).info({}, 'turn');

  expect(output.lines).toEqual([]);
});

it('tells an error with its cause', () => {
  const error = new RangeError('outside', { cause: new TypeError('inside') });

  const fields = errorFields(error);

  expect(fields).toMatchObject({ errorName: 'RangeError', errorMessage: 'outside', causeName: 'TypeError' });
});

it('tells what was thrown though it is no error', () => {
  expect(errorFields('a word')).toEqual({ errorName: 'string', errorMessage: 'a word' });
});
