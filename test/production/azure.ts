import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { StorageSharedKeyCredential as BlobKey, BlobServiceClient } from '@azure/storage-blob';
import { StorageSharedKeyCredential as QueueKey, QueueServiceClient } from '@azure/storage-queue';
import { loadSample } from '../../scripts/sample/loadSample.ts';
import { startBot } from '../../src/start.ts';
import { applicationSettings, leastParameters, ofType, said } from '../infra/deployed.ts';
import { startAzurite } from '../support/azurite/start.ts';
import { deploy } from '../support/bicep/deployment.ts';
import { loadInfra } from '../support/bicep/load.ts';
import { createAuthority } from '../support/certificates.ts';
import { startConnectorStandIn } from '../support/connector/standIn.ts';
import { startCosmosDouble } from '../support/cosmos/double.ts';
import { makeKey, signedToken } from '../support/issuer/tokens.ts';
import { createMemoryLog } from '../support/memoryLog.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { connectorBehind, cosmosBehind, issuerBehind } from './behind.ts';
import { startFront } from './front.ts';
import { startIdentity } from './identity.ts';
import { settingsBehind, startInsights } from './insights.ts';

export const appId = '22222222-2222-4222-8222-222222222222';
export const tenantId = '11111111-1111-4111-8111-111111111111';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const hosts = {
  cosmos: 'saksgang.documents.azure.com',
  blob: 'saksgang.blob.core.windows.net',
  queue: 'saksgang.queue.core.windows.net',
  connector: 'smba.trafficmanager.net',
  issuer: 'login.botframework.com',
  insights: 'norwayeast-0.in.applicationinsights.azure.com',
  insightsSettings: 'settings.sdk.monitor.azure.com',
} as const;

export type Azure = Awaited<ReturnType<typeof startAzure>>;

/**
 * A small Azure on this machine, with what infra/ would make in it: Cosmos DB, queues, containers, the register, an
 * identity, Teams. Everything that is https there is https here, with certificates of a test's own authority.
 */
export async function startAzure() {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-azure-'));
  const authority = createAuthority();
  const certificate = authority.certificateFor('localhost', ...Object.values(hosts));
  const files = {
    cert: join(folder, 'cert.pem'),
    key: join(folder, 'key.pem'),
    authority: join(folder, 'authority.pem'),
  };
  await writeFile(files.cert, certificate.cert);
  await writeFile(files.key, certificate.key);
  await writeFile(files.authority, authority.cert);
  setDefaultCACertificates([...getCACertificates('default'), authority.cert]);

  const identity = await startIdentity(appId, tenantId);
  const insights = startInsights(identity);
  const channelKey = makeKey('channel', ['msteams']);
  const connector = await startConnectorStandIn();
  const { kari, inger, odd, siri, vidar, gjest } = people;
  connector.place(places.sg, [kari, inger, odd, siri, vidar, gjest]);
  for (const person of Object.values(people)) connector.place(chatOf(person), [person]);
  const double = await startCosmosDouble();
  const [blobs, queues] = await Promise.all([startAzurite('blob', files), startAzurite('queue', files)]);
  const front = await startFront(certificate, {
    [hosts.cosmos]: cosmosBehind(double, `https://${hosts.cosmos}`, identity),
    [hosts.connector]: connectorBehind(connector.serviceUrl, identity),
    [hosts.issuer]: issuerBehind([channelKey]),
    [hosts.insights]: insights.behind,
    [hosts.insightsSettings]: settingsBehind,
  });

  const deployment = deploy('main.bicep', leastParameters, await loadInfra());
  const settings = applicationSettings(deployment, {
    '<cosmos.outputs.endpoint>': `https://${hosts.cosmos}:443/`,
    '<storage.outputs.queueEndpoint>': `https://${hosts.queue}/`,
    '<storage.outputs.blobEndpoint>': `https://${hosts.blob}/`,
    '<site.properties.defaultHostName>': 'saksgang.azurewebsites.net',
    '<monitoring.outputs.insightsAddress>': `InstrumentationKey=${appId};IngestionEndpoint=https://${hosts.insights}/`,
    '<identity.outputs.clientId>': appId,
    '<identity.outputs.tenantId>': tenantId,
  });
  const blobService = new BlobServiceClient(onThisMachine(blobs.url), new BlobKey(blobs.account, blobs.key));
  const queueService = new QueueServiceClient(onThisMachine(queues.url), new QueueKey(queues.account, queues.key));
  for (const name of ['originals', 'configuration']) await blobService.createContainer(name);
  for (const name of ['saksgang-work', 'saksgang-poison']) await queueService.createQueue(name);

  const register = blobService.getContainerClient('configuration').getBlockBlobClient('cooperation.yaml');
  async function uploadRegister(text: string) {
    await register.upload(text, Buffer.byteLength(text));
  }
  await uploadRegister(await readFile('samples/cooperation.yaml', 'utf8'));
  await fillWithSample();

  return {
    connector,
    identity,
    insights,
    double,
    uploadRegister,
    /** The paths that Azure asks to see whether the program is well. */
    healthPaths: [
      said(ofType(deployment, 'Microsoft.Web/sites')[0], 'properties.siteConfig.healthCheckPath'),
      settings.WEBSITE_SWAP_WARMUP_PING_PATH,
      new URL(
        String(said(ofType(deployment, 'Microsoft.Insights/webtests')[0], 'properties.Request.RequestUrl')).replace(
          /<[^>]+>/,
          'host',
        ),
      ).pathname,
    ].map(String),
    /** What App Service puts into the environment of the program. */
    environment: { ...settings, ...identity.environment, PORT: '0', NODE_EXTRA_CA_CERTS: files.authority },
    /** Where the stand-in for each host listens. */
    ports: {
      [hosts.cosmos]: front.port,
      [hosts.connector]: front.port,
      [hosts.issuer]: front.port,
      [hosts.insights]: front.port,
      [hosts.insightsSettings]: front.port,
      [hosts.blob]: Number(new URL(blobs.url).port),
      [hosts.queue]: Number(new URL(queues.url).port),
    },
    /** The Authorization header with which Teams comes. */
    bearer() {
      const now = Math.floor(Date.now() / 1_000);
      const claims = { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl };
      return `Bearer ${signedToken(channelKey, { ...claims, nbf: now - 60, exp: now + 3_600 })}`;
    },
    async close() {
      front.close();
      identity.close();
      await Promise.all([double.close(), connector.close(), blobs.stop(), queues.stop()]);
      await rm(folder, { recursive: true });
    },
  };

  /** The sample comes in by a bot beside, which does nothing else. */
  async function fillWithSample(): Promise<void> {
    const key = { kind: 'sharedKey', account: queues.account, key: queues.key } as const;
    const bot = await startBot(
      {
        mode: 'local',
        host: '127.0.0.1',
        port: 0,
        tenantId,
        workers: 'off',
        cooperationFile: '',
        logLevel: 'silent',
        databaseFile: join(folder, 'unused.db'),
        cosmos: {
          endpoint: double.endpoint,
          databaseId: 'saksgang',
          containerId: 'documents',
          credential: { kind: 'key', key: double.key },
        },
        queue: {
          url: onThisMachine(queues.url),
          queueName: 'saksgang-work',
          poisonQueueName: 'saksgang-poison',
          credential: key,
        },
      },
      { cooperation: await sampleCooperation(), log: createMemoryLog() },
    );
    await loadSample(bot.deps, { id: places.sg.id, scope: 'group', tenantId, serviceUrl });
    await bot.stop();
  }
}

/** By the name that the certificate has. */
function onThisMachine(url: string): string {
  return url.replace('127.0.0.1', 'localhost');
}
