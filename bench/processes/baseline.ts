import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsActivityHandler } from 'botbuilder';
import { createServer, plugins, type Request, type Response } from 'restify';
import { announce } from '../measured.ts';

type SdkRequest = Request & Parameters<CloudAdapter['process']>[0];

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Takk', wrap: true }],
};

/** What botbuilder itself costs: its adapter behind restify, as in its samples, and an invoke that does nothing. */
class EmptyBot extends TeamsActivityHandler {
  protected override async onAdaptiveCardInvoke() {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new EmptyBot();
const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request as SdkRequest, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => {
  announce({ port: server.address().port }, async () => {
    server.server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});
