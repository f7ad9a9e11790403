import { createHmac } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { CosmosDouble } from '../../support/cosmos/double.ts';
import { connect, makeDouble } from './harness.ts';

const docs = 'dbs/saksgang/colls/documents';
const own = { 'x-ms-documentdb-partitionkey': '["p"]' };
const document = { id: 'a', pk: 'p', op: 'o', body: {} };
let double: CosmosDouble;

beforeEach(async () => {
  double = await makeDouble();
  await connect(double);
});

test.for<[what: string, status: number, headers: Readonly<Record<string, string>>, body: object]>([
  ['a document that is right', 201, own, document],
  ['a header that it does not know', 400, { ...own, 'x-ms-new': '1' }, document],
  ['no partition', 400, {}, document],
  ['another partition than the document’s', 400, { 'x-ms-documentdb-partitionkey': '["q"]' }, document],
  ['an id with a slash', 400, own, { ...document, id: 'a/b' }],
  ['an id that is too long', 400, own, { ...document, id: 'a'.repeat(1_024) }],
  ['a field that we do not write', 400, own, { ...document, ttl: 1 }],
  ['a document that is too large', 413, own, { ...document, body: 'x'.repeat(2_100_000) }],
  [
    'a session that is not asked for',
    400,
    { ...own, 'x-ms-documentdb-isquery': 'true', 'x-ms-session-token': '0:1#1' },
    query('p'),
  ],
  ['our query', 200, { ...own, 'x-ms-documentdb-isquery': 'true' }, query('p')],
  ['our query of another partition', 400, { ...own, 'x-ms-documentdb-isquery': 'true' }, query('q')],
  ['another query', 400, { ...own, 'x-ms-documentdb-isquery': 'true' }, { ...query('p'), query: 'SELECT * FROM c' }],
])('the double answers %s with %d', async ([, status, headers, body]) => {
  const response = await send('POST', 'docs', docs, `${docs}/docs`, headers, body);

  expect(response.status).toBe(status);
});

test('the double replaces only on condition', async () => {
  await send('POST', 'docs', docs, `${docs}/docs`, own, document);

  const response = await send('PUT', 'docs', `${docs}/docs/a`, `${docs}/docs/a`, own, document);

  expect(response.status).toBe(400);
});

test('the double answers what it does not know with 400, and a signature of something else with 401', async () => {
  const unknown = await send('DELETE', 'docs', `${docs}/docs/a`, `${docs}/docs/a`, own, {});
  const stolen = await send('POST', 'docs', `${docs}/docs/b`, `${docs}/docs`, own, document);

  expect([unknown.status, stolen.status]).toEqual([400, 401]);
});

function query(partition: string) {
  const text = 'SELECT c.id, c.body, c._etag FROM c WHERE c.pk = @pk AND c.id >= @from AND c.id < @to ORDER BY c.id';
  const values = { '@pk': partition, '@from': '', '@to': '~~' };
  return { query: text, parameters: Object.entries(values).map(([name, value]) => ({ name, value })) };
}

async function send(
  method: string,
  type: string,
  id: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: object,
): Promise<Response> {
  const date = new Date().toUTCString();
  const text = `${method.toLowerCase()}\n${type}\n${id}\n${date.toLowerCase()}\n\n`;
  const signature = createHmac('sha256', Buffer.from(double.key, 'base64')).update(text).digest('base64');
  return fetch(`${double.endpoint}/${path}`, {
    method,
    headers: {
      ...headers,
      'x-ms-date': date,
      'x-ms-max-item-count': '10',
      authorization: encodeURIComponent(`type=master&ver=1.0&sig=${signature}`),
    },
    body: JSON.stringify(body),
  });
}
