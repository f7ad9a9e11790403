import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample } from '../../../scripts/sample/loadSample.ts';
import { startBot } from '../../../src/start.ts';
import { messageActivity, type Tenant } from '../../support/connector/activities.ts';
import { people, places } from '../../support/saksgang/people.ts';
import { sampleCooperation } from '../../support/saksgang/startSaksgang.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';

/** The whole bot to be shot at: it answers over HTTP, and nothing beside it keeps anything, so that memory is its own. */
export interface Target {
  readonly port: number;
  readonly tenant: Tenant;
  readonly meetingId: string;
  /** What the bot logged as errors; it has none of its own making. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export async function startTarget(): Promise<Target> {
  const connector = await startForgetfulConnector();
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-target-'));
  const errors: string[] = [];
  const log = {
    info() {},
    warn() {},
    error: (fields: object, message: string) =>
      errors.length < 20 && errors.push(`${message} ${JSON.stringify(fields)}`),
  };
  const unlimited = { personPerMinute: 9_999_999, conversationPerMinute: 9_999_999, turnsAtOnce: 256 };
  const bot = await startBot(
    {
      mode: 'local',
      host: '127.0.0.1',
      port: 0,
      tenantId,
      databaseFile: join(folder, 'saksgang.db'),
      cooperationFile: '',
      logLevel: 'silent',
      pace: unlimited,
    },
    { cooperation: await sampleCooperation(), log },
  );
  const { serviceUrl } = connector;
  const meeting = await loadSample(bot.deps, { id: places.sg.id, scope: 'group', tenantId, serviceUrl });
  const target: Target = {
    port: bot.port,
    tenant: { tenantId, botId: '28:saksgang', botName: 'Saksgang', serviceUrl },
    meetingId: meeting.id,
    errors,
    async close() {
      await bot.stop();
      connector.close();
      await rm(folder, { recursive: true });
    },
  };
  await post(target, JSON.stringify(messageActivity(target.tenant, people.kari, places.sg, 'publiser SG')));
  return target;
}

/** Posts anything to the bot; gives the status and the answer as text. */
export async function post({ port }: Pick<Target, 'port'>, body: string) {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(120_000),
  });
  return { status: response.status, text: await response.text() };
}

/** Knows the people of the sample and takes every message, but keeps none. */
async function startForgetfulConnector() {
  const accounts = Object.values(people).map(({ channelUserId: id, entraId, name, email }) => ({
    id,
    aadObjectId: entraId,
    name,
    email,
    userPrincipalName: email,
  }));
  let count = 0;
  const server = http.createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const path = decodeURIComponent(request.url ?? '');
      const one = accounts.find(({ id }) => path.endsWith(`/members/${id}`));
      count += 1;
      const isMembers = request.method === 'GET';
      response.writeHead(isMembers && !path.includes('pagedmembers') && !one ? 404 : 200, {
        'content-type': 'application/json',
      });
      response.end(JSON.stringify(isMembers ? (one ?? { members: accounts }) : { id: String(count) }));
    });
  });
  // Else it hangs up on an idle connection just when the bot, on a busy machine, uses it again.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
