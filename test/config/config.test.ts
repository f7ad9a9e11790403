import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';

const appId = '3f2b0c6e-7d7b-4a57-9c55-0c1f5a7f7d10';
const tenantId = '9a1d3c52-52a4-4c0c-8d7c-6a1f7e0b2c33';
const secret = 'S3cr3t~value';
const thumbprint = 'A'.repeat(40);
const privateKey = '-----BEGIN PRIVATE KEY-----\nkey material\n-----END PRIVATE KEY-----';

const managedIdentity = {
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenantId,
  MicrosoftAppType: 'UserAssignedMSI',
};
const singleTenant = { ...managedIdentity, MicrosoftAppType: 'SingleTenant' };

function faultsOf(env: Record<string, string | undefined>): readonly string[] {
  const loaded = loadConfig(env);
  return 'faults' in loaded ? loaded.faults : [];
}

describe('loadConfig in local mode', () => {
  it('needs nothing but the flag, and listens on the loopback address', () => {
    expect(loadConfig({ SAKSGANG_LOCAL: '1' })).toEqual({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      tenantId: '11111111-1111-4111-8111-111111111111',
      databaseFile: '.data/saksgang.db',
      cooperationFile: 'config/cooperation.yaml',
      logLevel: 'info',
    });
  });

  it('ends at once when it is asked to, unless it is told otherwise', () => {
    expect(loadConfig({ SAKSGANG_LOCAL: '1' })).not.toHaveProperty('graceMs');
    expect(loadConfig({ SAKSGANG_LOCAL: '1', SAKSGANG_GRACE_SECONDS: '2' })).toMatchObject({ graceMs: 2_000 });
  });

  it('stays on the loopback address whatever HOST says', () => {
    expect(loadConfig({ SAKSGANG_LOCAL: '1', HOST: '0.0.0.0' })).toMatchObject({ host: '127.0.0.1' });
  });

  it('takes the settings that are given', () => {
    const loaded = loadConfig({
      SAKSGANG_LOCAL: '1',
      PORT: '0',
      SAKSGANG_DATABASE: 'x.db',
      SAKSGANG_COOPERATION: 'samples/cooperation.yaml',
      SAKSGANG_LOG_LEVEL: 'debug',
      MicrosoftAppTenantId: tenantId.toUpperCase(),
    });

    expect(loaded).toMatchObject({
      port: 0,
      databaseFile: 'x.db',
      cooperationFile: 'samples/cooperation.yaml',
      logLevel: 'debug',
      tenantId,
    });
  });

  it('is refused in a production environment', () => {
    expect(faultsOf({ SAKSGANG_LOCAL: '1', NODE_ENV: 'production' })).toEqual([
      'SAKSGANG_LOCAL: is refused when NODE_ENV=production; remove it and give the bot its credentials.',
    ]);
  });

  it('is refused beside credentials', () => {
    const faults = faultsOf({ SAKSGANG_LOCAL: '1', ...singleTenant, MicrosoftAppPassword: secret });

    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'MicrosoftAppId',
      'MicrosoftAppType',
      'MicrosoftAppPassword',
    ]);
  });

  it.each(['true', 'yes', '11', ' 1'])('is not entered by SAKSGANG_LOCAL=%j', (value) => {
    const faults = faultsOf({ ...managedIdentity, SAKSGANG_LOCAL: value });

    expect(faults).toEqual([expect.stringContaining('SAKSGANG_LOCAL: must be 1')]);
  });
});

describe('loadConfig in production', () => {
  it('is what happens without the flag: all credentials are asked for at once', () => {
    const faults = faultsOf({ SAKSGANG_LOCAL: '0' });

    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'MicrosoftAppType',
    ]);
  });

  it('takes a managed identity and serves its tenant', () => {
    expect(loadConfig(managedIdentity)).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      tenantId,
      credentials: { type: 'UserAssignedMSI', appId, tenantId },
    });
  });

  it('takes a single-tenant bot with a password, exactly as it is written', () => {
    const loaded = loadConfig({ ...singleTenant, MicrosoftAppPassword: ` ${secret}` });

    expect(loaded).toMatchObject({
      credentials: { type: 'SingleTenant', secret: { kind: 'password', password: ` ${secret}` } },
    });
  });

  it('takes a single-tenant bot with a certificate', () => {
    const loaded = loadConfig({
      ...singleTenant,
      CertificateThumbprint: thumbprint,
      CertificatePrivateKey: privateKey,
    });

    expect(loaded).toMatchObject({ credentials: { secret: { kind: 'certificate', thumbprint, privateKey } } });
  });

  it('refuses a single-tenant bot without a secret, a blank one included', () => {
    expect(faultsOf({ ...singleTenant, MicrosoftAppPassword: ' ' })).toEqual([
      expect.stringMatching(/^MicrosoftAppPassword: is needed/),
    ]);
  });

  it('refuses half a certificate', () => {
    expect(faultsOf({ ...singleTenant, CertificateThumbprint: thumbprint })).toEqual([
      expect.stringMatching(/^CertificatePrivateKey: /),
    ]);
    expect(faultsOf({ ...singleTenant, CertificatePrivateKey: privateKey })).toEqual([
      expect.stringMatching(/^CertificateThumbprint: /),
    ]);
  });

  it('refuses a password beside a certificate', () => {
    const faults = faultsOf({
      ...singleTenant,
      MicrosoftAppPassword: secret,
      CertificateThumbprint: thumbprint,
      CertificatePrivateKey: privateKey,
    });

    expect(faults).toEqual([expect.stringContaining('keep only one of the two')]);
  });

  it('refuses any secret beside a managed identity', () => {
    const faults = faultsOf({ ...managedIdentity, MicrosoftAppPassword: secret, CertificateThumbprint: thumbprint });

    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['MicrosoftAppPassword', 'CertificateThumbprint']);
  });

  it.each(['MultiTenant', 'singletenant', 'SingleTenant ', 'toString'])('refuses %j as type of bot', (type) => {
    const faults = faultsOf({ ...managedIdentity, MicrosoftAppType: type, MicrosoftAppPassword: secret });

    expect(faults).toEqual(['MicrosoftAppType: must be exactly SingleTenant or UserAssignedMSI.']);
  });

  it.each(['not-a-guid', '00000000-0000-0000-0000-000000000000', `${appId}0`])('refuses %j as app id', (id) => {
    expect(faultsOf({ ...managedIdentity, MicrosoftAppId: id })).toEqual([expect.stringMatching(/^MicrosoftAppId: /)]);
  });

  it('takes requests for a few seconds after it was asked to end, or as long as it is told', () => {
    expect(loadConfig(managedIdentity)).toMatchObject({ graceMs: 5_000 });
    expect(loadConfig({ ...managedIdentity, SAKSGANG_GRACE_SECONDS: '0' })).toMatchObject({ graceMs: 0 });
  });

  it('refuses Cosmos DB without a place for originals that all replicas share', () => {
    const azure = {
      ...managedIdentity,
      SAKSGANG_COSMOS_ENDPOINT: 'https://a.documents.azure.com',
      SAKSGANG_QUEUE_URL: 'https://a.queue.core.windows.net',
    };

    expect(faultsOf(azure)).toEqual([expect.stringMatching(/^SAKSGANG_BLOB_URL: is needed with SAKSGANG_COSMOS_/)]);
    expect(faultsOf({ ...azure, SAKSGANG_BLOB_URL: 'https://a.blob.core.windows.net' })).toEqual([]);
    expect(faultsOf(managedIdentity)).toEqual([]);
  });

  it.each(['-1', '100', '1.5', 'soon'])('refuses %j as grace', (grace) => {
    const faults = faultsOf({ ...managedIdentity, SAKSGANG_GRACE_SECONDS: grace });

    expect(faults).toEqual(['SAKSGANG_GRACE_SECONDS: must be a number of seconds from 0 to 99.']);
  });

  it('sends traces to one address of Application Insights and to a collector, and lets nothing else of a connection string through', () => {
    const key = '55555555-5555-4555-8555-555555555555';
    const ingestion = 'IngestionEndpoint=https://norwayeast-0.in.applicationinsights.azure.com/';
    const told = `InstrumentationKey=${key};${ingestion};LiveEndpoint=https://live.example/;AADAudience=https://vault.azure.net`;

    expect(loadConfig(managedIdentity)).not.toHaveProperty('telemetry');
    expect(
      loadConfig({
        ...managedIdentity,
        AZURE_CLIENT_ID: appId,
        APPLICATIONINSIGHTS_CONNECTION_STRING: told,
        OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example.no',
      }),
    ).toMatchObject({
      telemetry: {
        collector: 'https://collector.example.no',
        insights: { connectionString: `InstrumentationKey=${key};${ingestion}`, clientId: appId },
      },
    });
  });

  it.each([
    'x',
    'InstrumentationKey=55555555-5555-4555-8555-555555555555',
    'InstrumentationKey=x;IngestionEndpoint=https://norwayeast-0.in.applicationinsights.azure.com/',
    'InstrumentationKey=55555555-5555-4555-8555-555555555555;IngestionEndpoint=https://applicationinsights.azure.com.example.no/',
    'InstrumentationKey=55555555-5555-4555-8555-555555555555;IngestionEndpoint=https://x.applicationinsights.azure.com@example.no/',
    'InstrumentationKey=55555555-5555-4555-8555-555555555555;IngestionEndpoint=http://norwayeast-0.in.applicationinsights.azure.com/',
  ])('refuses %j as the place that traces go to', (place) => {
    const faults = faultsOf({ ...managedIdentity, APPLICATIONINSIGHTS_CONNECTION_STRING: place });

    expect(faults).toEqual([expect.stringMatching(/^APPLICATIONINSIGHTS_CONNECTION_STRING: must be that of/)]);
  });

  it.each(['70000', '-1', '80a', '3978.5', '1e3'])('refuses %j as port', (port) => {
    expect(faultsOf({ ...managedIdentity, PORT: port })).toEqual([expect.stringMatching(/^PORT: /)]);
  });

  it('tells faults of every kind at once', () => {
    const faults = faultsOf({
      ...singleTenant,
      MicrosoftAppId: 'x',
      PORT: 'x',
      SAKSGANG_LOG_LEVEL: 'loud',
      SAKSGANG_LOCAL: 'true',
    });

    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'PORT',
      'SAKSGANG_LOG_LEVEL',
      'SAKSGANG_LOCAL',
      'MicrosoftAppId',
      'MicrosoftAppPassword',
    ]);
  });

  it('never repeats what a variable holds, wherever the secret was put by mistake', () => {
    const names = ['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppType', 'PORT', 'SAKSGANG_LOG_LEVEL'];
    const everywhere = Object.fromEntries(
      [...names, 'SAKSGANG_LOCAL', 'MicrosoftAppPassword', 'CertificateThumbprint', 'CertificatePrivateKey'].map(
        (name) => [name, secret],
      ),
    );

    const production = faultsOf(everywhere);
    const local = faultsOf({ ...everywhere, SAKSGANG_LOCAL: '1' });

    expect(production.length).toBeGreaterThanOrEqual(names.length);
    expect(local.length).toBeGreaterThanOrEqual(names.length);
    expect([...production, ...local].join()).not.toContain(secret);
  });
});
