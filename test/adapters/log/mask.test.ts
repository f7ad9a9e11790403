import { describe, expect, it } from 'vitest';
import { createMask } from '../../../src/adapters/log/mask.ts';
import { createPinoLog } from '../../../src/adapters/log/pinoLog.ts';
import { secretsIn } from '../../../src/config/secrets.ts';
import { loadConfig } from '../../../src/config.ts';

const guid = '22222222-2222-4222-8222-222222222222';
const pem = '-----BEGIN PRIVATE KEY-----\nMIIEvplanted\n-----END PRIVATE KEY-----';

function logged(secrets: readonly string[], fields: object): string {
  const lines: string[] = [];
  createPinoLog('info', { write: (line: string) => lines.push(line) }, secrets).error({ ...fields }, 'failed');
  return lines.join('');
}

describe('a secret that an error repeats', () => {
  it('is masked, also with its line breaks written as JSON', () => {
    const line = logged(['hunter2-hunter2', pem], { errorMessage: `bad secret hunter2-hunter2 or ${pem}` });

    expect(line).not.toMatch(/hunter2|planted/);
    expect(JSON.parse(line)).toMatchObject({ errorMessage: 'bad secret [secret] or [secret]', msg: 'failed' });
  });

  it.each([
    ['Bearer abc.def-ghi', 'Bearer [token]'],
    ['token eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln here', 'token [token] here'],
    [
      'https://x.blob.core.windows.net/a?sv=1&sig=abc%2Bdef&se=2',
      'https://x.blob.core.windows.net/a?sv=1&sig=[secret]&se=2',
    ],
    ['AccountName=a;AccountKey=abc+/=;Endpoint=b', 'AccountName=a;AccountKey=[secret];Endpoint=b'],
    ['GET /files?t=abc.def', 'GET /files?t=[link]'],
  ])('is known by its looks: %s', (text, masked) => {
    expect(createMask([])(text)).toBe(masked);
  });

  it('is every one that the configuration has', () => {
    const azure = {
      SAKSGANG_COSMOS_ENDPOINT: 'https://a.documents.azure.com',
      SAKSGANG_COSMOS_KEY: 'cosmos-key',
      SAKSGANG_QUEUE_URL: 'https://a.queue.core.windows.net',
      SAKSGANG_QUEUE_ACCOUNT: 'a',
      SAKSGANG_QUEUE_KEY: 'queue-key',
      SAKSGANG_BLOB_URL: 'https://a.blob.core.windows.net',
      SAKSGANG_BLOB_ACCOUNT: 'a',
      SAKSGANG_BLOB_KEY: 'blob-key',
    };
    const bot = { MicrosoftAppId: guid, MicrosoftAppTenantId: guid, MicrosoftAppType: 'SingleTenant' };
    const config = loadConfig({ ...bot, ...azure, MicrosoftAppPassword: 'password' });

    expect('faults' in config ? config.faults : secretsIn(config)).toEqual([
      'password',
      'cosmos-key',
      'queue-key',
      'blob-key',
    ]);
  });
});
