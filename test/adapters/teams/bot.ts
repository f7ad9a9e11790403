import { createHttpServer } from '../../../src/adapters/http/server.ts';
import { createTeamsApplication } from '../../../src/adapters/teams/application.ts';
import { TeamsBotAdapter } from '../../../src/adapters/teams/botAdapter.ts';
import { createTeamsEndpoint } from '../../../src/adapters/teams/endpoint.ts';
import { createTeamsMessenger } from '../../../src/adapters/teams/messenger.ts';
import type { Dialogue } from '../../../src/ports/dialogue.ts';
import type { Messenger } from '../../../src/ports/messenger.ts';
import type { Tenant } from '../../support/connector/activities.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../../support/connector/standIn.ts';
import { createTeamsClient, type TeamsClient } from '../../support/connector/teamsClient.ts';
import type { Person, Place } from '../../support/connector/types.ts';
import { createMemoryLog, type LogLine } from '../../support/memoryLog.ts';

export const kari: Person = {
  channelUserId: '29:kari',
  entraId: 'AAAAAAAA-0000-4000-8000-000000000001',
  name: 'Kari Nordmann',
  email: 'Kari.Nordmann@Example.no',
  upn: 'KARI@example.no',
};
export const ola: Person = {
  channelUserId: '29:ola',
  entraId: 'aaaaaaaa-0000-4000-8000-000000000002',
  name: 'Ola Nordmann',
};
export const groupChat: Place = { id: '19:styringsgruppe@thread.v2', scope: 'group' };
export const personalChat: Place = { id: 'a:29:kari', scope: 'personal' };
export const channel: Place = { id: '19:saker@thread.tacv2', scope: 'channel', teamId: '19:team@thread.tacv2' };

export interface RunningBot {
  readonly endpoint: string;
  readonly connector: ConnectorStandIn;
  readonly client: TeamsClient;
  readonly messenger: Messenger;
  readonly lines: readonly LogLine[];
  close(): Promise<void>;
}

/** The real server, adapter and application in front of this dialogue, with the stand-in as its Teams. */
export async function startBot(dialogue: Dialogue): Promise<RunningBot> {
  const connector = await startConnectorStandIn();
  connector.place(groupChat, [kari, ola]);
  connector.place(personalChat, [kari]);
  connector.place(channel, [kari, ola]);
  const log = createMemoryLog();
  const adapter = new TeamsBotAdapter({ kind: 'none' });
  const messenger = createTeamsMessenger(adapter, log);
  const application = createTeamsApplication({ dialogue, messenger, adapter, log });
  const receive = createTeamsEndpoint({ adapter, application, rules: { kind: 'local' }, log });
  const server = createHttpServer(receive, log);
  const port = await server.listen('127.0.0.1', 0);
  const endpoint = `http://127.0.0.1:${port}/api/messages`;
  const tenant: Tenant = {
    tenantId: '11111111-1111-4111-8111-111111111111',
    botId: '28:22222222-2222-4222-8222-222222222222',
    botName: 'Saksgang',
    serviceUrl: connector.serviceUrl,
  };
  return {
    endpoint,
    connector,
    client: createTeamsClient(endpoint, connector, tenant),
    messenger,
    lines: log.lines,
    close: async () => {
      await server.close();
      await connector.close();
    },
  };
}
