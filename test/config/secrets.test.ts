import { expect, it } from 'vitest';
import { createPinoLog } from '../../src/adapters/log/pinoLog.ts';
import { secretsIn } from '../../src/config/secrets.ts';
import { loadConfig } from '../../src/config.ts';

const guid = '33333333-3333-4333-8333-333333333333';
const production = {
  NODE_ENV: 'production',
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppType: 'SingleTenant',
};
/** Each secret beside what it needs to be taken; the planted one is what must never be seen. */
const settings: readonly (readonly [string, string, Record<string, string>])[] = [
  ['a password', 'plantet~passord~1', { ...production, MicrosoftAppPassword: 'plantet~passord~1' }],
  [
    'a header for the collector',
    'plantet-nøkkel 2',
    {
      SAKSGANG_LOCAL: '1',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example',
      OTEL_EXPORTER_OTLP_HEADERS: `x-tenant=a,api-key=${encodeURIComponent('plantet-nøkkel 2')}`,
    },
  ],
  [
    'a password in the collector’s address',
    'plantet-passord-3',
    { SAKSGANG_LOCAL: '1', OTEL_EXPORTER_OTLP_ENDPOINT: 'https://us:plantet-passord-3@collector.example' },
  ],
  [
    'the key of Application Insights',
    guid,
    {
      SAKSGANG_LOCAL: '1',
      APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${guid};IngestionEndpoint=https://x.in.applicationinsights.azure.com/`,
    },
  ],
  [
    'the key of an emulator',
    'cGxhbnRldC1ub2trZWwtNA==',
    {
      SAKSGANG_LOCAL: '1',
      SAKSGANG_QUEUE_URL: 'http://127.0.0.1:10001/devstoreaccount1',
      SAKSGANG_QUEUE_KEY: 'cGxhbnRldC1ub2trZWwtNA==',
      SAKSGANG_COSMOS_ENDPOINT: 'http://127.0.0.1:8081',
      SAKSGANG_COSMOS_KEY: 'cGxhbnRldC1ub2trZWwtNA==',
      SAKSGANG_BLOB_URL: 'http://127.0.0.1:10000/devstoreaccount1',
      SAKSGANG_BLOB_KEY: 'cGxhbnRldC1ub2trZWwtNA==',
    },
  ],
];

it.each(settings)('%s is masked wherever it turns up in the log', (_what, secret, env) => {
  const config = loadConfig(env);
  if ('faults' in config) return expect.fail(config.faults.join('\n'));
  const lines: string[] = [];
  const log = createPinoLog('info', { write: (line: string) => lines.push(line) }, secretsIn(config));

  log.error({ errorMessage: `refused ${secret}`, stack: `Error: ${encodeURIComponent(secret)}\n at x` }, 'failed');

  expect(lines.join('')).toContain('[secret]');
  expect(lines.join('')).not.toContain(secret);
  expect(lines.join('')).not.toContain(encodeURIComponent(secret));
});

it.each(Object.keys({ ...settings[4]?.[2], ...settings[3]?.[2], MicrosoftAppPassword: '', ...settings[1]?.[2] }))(
  'a fault in %s does not repeat what it holds',
  (name) => {
    const planted = 'plantet\u0007 ikke: gyldig';
    const config = loadConfig({ ...production, [name]: planted });

    expect(JSON.stringify('faults' in config ? config.faults : [])).not.toContain('plantet');
  },
);
