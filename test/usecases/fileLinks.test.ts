import { describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '../../src/domain/instant.ts';
import { createFileLinks } from '../../src/usecases/files/fileLinks.ts';
import { createRecords } from '../../src/usecases/records/records.ts';
import { openState } from '../state/states.ts';

const sha256 = 'a'.repeat(64);
const minute = 60_000;

/** Links on a store of their own, at a time that the test sets. */
function openLinks(base: string | undefined = 'https://bot.example') {
  const time = { now: Date.UTC(2026, 10, 26) };
  const records = createRecords(openState().store, 'tenant');
  const clock = (): Instant => instantOf(time.now);
  const links = createFileLinks(records, clock, () => base);
  return { time, links, another: createFileLinks(records, clock, () => base) };
}

async function tokenOf(links: ReturnType<typeof openLinks>['links']): Promise<string> {
  const url = await links.create(sha256);
  return new URL(url ?? expect.fail('no link')).searchParams.get('t') ?? '';
}

describe('a link to a file', () => {
  it('leads to the file for a quarter of an hour, on every replica', async () => {
    const { links, another, time } = openLinks();
    const token = await tokenOf(links);

    time.now += 15 * minute - 1;
    const inTime = [await links.open(token), await another.open(token)];
    time.now += 1;

    expect(inTime).toEqual([sha256, sha256]);
    expect(await links.open(token)).toBeUndefined();
  });

  it('is not there where the bot has no public address', async () => {
    const records = createRecords(openState().store, 'tenant');
    const links = createFileLinks(
      records,
      () => instantOf(0),
      () => undefined,
    );

    expect(await links.create(sha256)).toBeUndefined();
  });

  it('cannot be made up, changed or carried to another bot', async () => {
    const { links } = openLinks();
    const token = await tokenOf(links);
    const [payload = '', signature = ''] = token.split('.');
    const other = Buffer.from(JSON.stringify({ sha256: 'b'.repeat(64), until: 9e15 })).toString('base64url');
    const foreign = await tokenOf(openLinks().links);

    const opened = await Promise.all(
      [
        '',
        'a.b',
        payload,
        `${payload}.`,
        `${payload}.${'A'.repeat(43)}`,
        `${other}.${signature}`,
        `${token}A`,
        ` ${token}`,
        foreign,
        `${'x'.repeat(401)}.${signature}`,
      ].map((each) => links.open(each)),
    );

    expect(opened.map((each) => each ?? null)).toEqual(opened.map(() => null));
    expect(await links.open(token)).toBe(sha256);
  });
});
