import { startConnectorStandIn } from '../../test/support/connector/standIn.ts';
import { announce } from '../measured.ts';
import { chatOf, membersOf, personalChatOf, range, secretary } from '../setting.ts';

const bodies = Number(process.argv[2]);
const connector = await startConnectorStandIn();
for (const body of range(bodies)) {
  const members = membersOf(body);
  connector.place(chatOf(body), [secretary, ...members]);
  for (const member of members) connector.place(personalChatOf(member), [member]);
}
announce({ port: Number(new URL(connector.serviceUrl).port) }, () => connector.close());
