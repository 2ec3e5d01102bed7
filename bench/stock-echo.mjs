// The measure: the SDK as its documentation shows it, without authentication, answering one card invoke with a card.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsActivityHandler } from 'botbuilder';
import restify from 'restify';

class Echo extends TeamsActivityHandler {
  async onAdaptiveCardInvoke(_context, { action }) {
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: JSON.stringify(action.data), wrap: true }],
      },
    };
  }
}

const bot = new Echo();
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, context => bot.run(context));
});
server.listen(Number(process.argv[2]), '127.0.0.1');
