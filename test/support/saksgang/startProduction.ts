import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { loadSample } from '../../../scripts/sample/loadSample.ts';
import type { Config } from '../../../src/config.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import { startBot } from '../../../src/start.ts';
import { startConnectorStandIn } from '../connector/standIn.ts';
import { createTeamsClient } from '../connector/teamsClient.ts';
import { contentsOf } from '../contents.ts';
import { startChannelIssuer } from '../issuer/channelIssuer.ts';
import { createMemoryLog } from '../memoryLog.ts';
import { chatOf, people, places } from './people.ts';
import { sampleCooperation } from './startSaksgang.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const appId = '22222222-2222-4222-8222-222222222222';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';

/** Planted where a credential is: it must never be seen again. */
export const plantedSecret = 'planted~client-secret~0123456789';

export type Production = Awaited<ReturnType<typeof startProduction>>;

/**
 * The whole bot as it runs in Azure, over HTTP: production mode with all its checks, a local issuer in the place of
 * Bot Framework's, and the stand-in of the connector where Teams' service address leads. SG's agenda is published.
 */
export async function startProduction(
  options: Pick<Config, 'pace' | 'telemetry'> = {},
  logs: (secrets: readonly string[]) => ReturnType<typeof createMemoryLog> = createMemoryLog,
) {
  const connector = await startConnectorStandIn();
  const { kari, inger, odd, siri, vidar, gjest, knut } = people;
  connector.place(places.sg, [kari, inger, odd, siri, vidar, gjest]);
  connector.place(places.akg, [kari, siri, knut]);
  for (const person of Object.values(people)) connector.place(chatOf(person), [person]);
  const issuer = await startChannelIssuer({ appId, serviceUrl });
  const network = redirectConnector(connector.serviceUrl);
  // The SDK writes to the console why it refuses a token.
  const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => {});

  const folder = await mkdtemp(join(tmpdir(), 'saksgang-production-'));
  const databaseFile = join(folder, 'saksgang.db');
  const log = logs([plantedSecret]);
  // With the clock stopped, nothing falls due: what leaves a trace was asked for.
  const stopped = instantOf(Date.now());
  const credentials = { type: 'SingleTenant', appId, tenantId, secret: { kind: 'password', password: plantedSecret } };
  const bot = await startBot(
    {
      mode: 'production',
      host: '127.0.0.1',
      port: 0,
      tenantId,
      credentials: credentials as never,
      databaseFile,
      cooperationFile: '',
      logLevel: 'silent',
      ...options,
    },
    { cooperation: await sampleCooperation(), log, clock: () => stopped },
  );
  const endpoint = `http://127.0.0.1:${bot.port}/api/messages`;
  const tenant = { tenantId, botId: `28:${appId}`, botName: 'Saksgang', serviceUrl };
  const meeting = await loadSample(bot.deps, { id: places.sg.id, scope: 'group', tenantId, serviceUrl });
  const teams = createTeamsClient(endpoint, connector, tenant, { authorization: issuer.bearer() });
  await teams.say(kari, places.sg, 'publiser SG');

  return {
    bot,
    endpoint,
    tenant,
    meeting,
    connector,
    issuer,
    /** The clients of Teams, each of whose requests carries a good token. */
    teams,
    lines: log.lines,
    /** Everything that is stored, queued and said, as text. */
    traces: () =>
      JSON.stringify([contentsOf(databaseFile), connector.happenings.filter(({ kind }) => kind === 'post')]),
    async close() {
      await bot.stop();
      issuer.close();
      network.mockRestore();
      console.mockRestore();
      await connector.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Leads what goes to Teams' service address to the stand-in; everything else stays as it is. */
function redirectConnector(standIn: string) {
  const original = globalThis.fetch;
  return vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    return original(url.startsWith(serviceUrl) ? url.replace(serviceUrl, standIn) : input, init);
  });
}
