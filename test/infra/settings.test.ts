import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { usualPace } from '../../src/config/pace.ts';
import { loadConfig } from '../../src/config.ts';
import { repositoryFiles } from '../architecture/tree.ts';
import { deploy } from '../support/bicep/deployment.ts';
import { loadInfra } from '../support/bicep/load.ts';
import { applicationSettings, leastParameters, ofType } from './deployed.ts';

const infra = await loadInfra();
const deployment = deploy('main.bicep', leastParameters, infra);
const [production = {}, staging = {}] = ofType(
  deployment,
  'Microsoft.Web/sites/config',
  'Microsoft.Web/sites/slots/config',
)
  .filter(({ body }) => body.name === 'appsettings')
  .map(({ body }) => body.properties as Readonly<Record<string, string>>);

/** Variables that the code reads and the template does not set, and why. */
const notInAzure: Readonly<Record<string, string>> = {
  PORT: 'set by App Service',
  OTEL_EXPORTER_OTLP_HEADERS: 'may hold a secret of a collector; Application Insights needs none',
  WEBSITE_HOSTNAME: 'set by App Service; SAKSGANG_PUBLIC_URL goes before it',
  SAKSGANG_LOCAL: 'the mode without authentication',
  MicrosoftAppPassword: 'a managed identity has no secret',
  CertificateThumbprint: 'a managed identity has no secret',
  CertificatePrivateKey: 'a managed identity has no secret',
  SAKSGANG_DATABASE: 'the embedded store',
  SAKSGANG_FILES: 'the embedded store',
  SAKSGANG_PDF_CONVERTER: 'App Service has no LibreOffice',
  SAKSGANG_COSMOS_KEY: 'for an emulator',
  SAKSGANG_QUEUE_ACCOUNT: 'for an emulator',
  SAKSGANG_QUEUE_KEY: 'for an emulator',
  SAKSGANG_BLOB_ACCOUNT: 'for an emulator',
  SAKSGANG_BLOB_KEY: 'for an emulator',
};

/** What is for the machine, not for the code (Microsoft's reference "Environment variables and app settings in Azure App Service"). */
const forAppService = [
  'WEBSITE_RUN_FROM_PACKAGE',
  'WEBSITE_SWAP_WARMUP_PING_PATH',
  'WEBSITE_SWAP_WARMUP_PING_STATUSES',
  'WEBSITE_HEALTHCHECK_MAXPINGFAILURES',
  'WEBSITES_CONTAINER_STOP_TIME_LIMIT',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
];

/** Read by libraries by themselves. */
const forLibraries = ['APPLICATION_INSIGHTS_NO_STATSBEAT'];

/** The environment is read in src/config and nowhere else, by names that are written out. */
function namesInCode(): readonly string[] {
  const texts = repositoryFiles()
    .filter(({ path }) => /^src\/config(\.ts|\/)/.test(path))
    .map(({ text }) => text.replaceAll(/'[^'\n]*'/g, (literal) => (/^'\w+'$/.test(literal) ? literal : '')));
  const names = texts.flatMap(
    (text) => text.match(/\b(?:[A-Z]+(?:_[A-Z]+)+|PORT|MicrosoftApp\w+|Certificate[A-Z]\w+)\b/g) ?? [],
  );
  return [...new Set(names)].toSorted();
}

test('the environment is read by the configuration alone', () => {
  const readers = repositoryFiles().filter(
    ({ path, text }) => path.startsWith('src/') && /(?<!`)process\.env/.test(text),
  );

  expect(readers.map(({ path }) => path)).toEqual(['src/main.ts']);
  expect(namesInCode()).toEqual(
    expect.arrayContaining(['SAKSGANG_COSMOS_ENDPOINT', 'MicrosoftAppId', 'PORT', 'NODE_ENV']),
  );
});

test('every variable that the code reads is set by the template, or has a reason not to be', () => {
  const set = Object.keys(production);

  expect(
    namesInCode()
      .filter((name) => !set.includes(name))
      .toSorted(),
  ).toEqual(Object.keys(notInAzure).toSorted());
});

test('everything that the template sets is read by the code, by its libraries or by App Service', () => {
  const read = [...namesInCode(), ...forAppService, ...forLibraries];

  expect(Object.keys(production).filter((name) => !read.includes(name))).toEqual([]);
});

test('the staging slot has the settings of production, but takes no work, and that difference stays where it is', () => {
  const [sticky] = ofType(deployment, 'Microsoft.Web/sites/config').filter(
    ({ body }) => body.name === 'slotConfigNames',
  );

  expect(production.SAKSGANG_WORKERS).toBe('on');
  expect(staging).toEqual({ ...production, SAKSGANG_WORKERS: 'off' });
  expect(sticky?.body.properties).toEqual({ appSettingNames: ['SAKSGANG_WORKERS'] });
});

test('the program starts with what the template sets, as soon as Azure has told the rest', () => {
  const guid = '55555555-5555-4555-8555-555555555555';
  const told: Readonly<Record<string, string>> = {
    '<cosmos.outputs.endpoint>': 'https://cosmos-x.documents.azure.com:443/',
    '<storage.outputs.queueEndpoint>': 'https://stx.queue.core.windows.net/',
    '<storage.outputs.blobEndpoint>': 'https://stx.blob.core.windows.net/',
    '<site.properties.defaultHostName>': 'app-x.azurewebsites.net',
    '<monitoring.outputs.insightsAddress>': `InstrumentationKey=${guid};IngestionEndpoint=https://norwayeast-0.in.applicationinsights.azure.com/;LiveEndpoint=https://norwayeast.livediagnostics.monitor.azure.com/`,
    '<identity.outputs.clientId>': guid,
    '<identity.outputs.tenantId>': guid,
  };
  const environment = applicationSettings(deployment, told);

  const config = loadConfig(environment);

  expect(config).toMatchObject({
    mode: 'production',
    publicUrl: 'https://app-x.azurewebsites.net',
    workers: 'on',
    cooperationFile: 'https://stx.blob.core.windows.net/configuration/cooperation.yaml',
    cosmos: {
      databaseId: 'saksgang',
      containerId: 'documents',
      credential: { kind: 'managedIdentity', clientId: guid },
    },
    queue: { queueName: 'saksgang-work', poisonQueueName: 'saksgang-poison' },
    blobs: { container: 'originals' },
    telemetry: {
      insights: {
        connectionString: `InstrumentationKey=${guid};IngestionEndpoint=https://norwayeast-0.in.applicationinsights.azure.com/`,
        clientId: guid,
      },
    },
  });
});

test('the limits that the template sets are those of the code', () => {
  const limits = Object.entries(production).filter(([name]) => /_(?:PER_MINUTE|AT_ONCE|SECONDS)$/.test(name));
  const guid = '55555555-5555-4555-8555-555555555555';
  const least = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: guid, MicrosoftAppTenantId: guid };

  const told = loadConfig({ ...least, ...Object.fromEntries(limits) });

  expect(limits).toHaveLength(4);
  expect(told).toEqual({ ...loadConfig(least), pace: usualPace('production') });
});

test('App Service starts the program as npm start does', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const [site] = ofType(deployment, 'Microsoft.Web/sites');

  expect(site?.body.properties).toMatchObject({
    siteConfig: { appCommandLine: `exec ${scripts.start}`, linuxFxVersion: 'NODE|24-lts' },
  });
});
