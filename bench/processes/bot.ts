import { createPinoLog } from '../../src/adapters/log/pinoLog.ts';
import { startBot } from '../../src/start.ts';
import { announce } from '../measured.ts';
import { cooperationOf, tenantId } from '../setting.ts';

const [databaseFile = '', bodies, items] = process.argv.slice(2);
const bot = await startBot(
  { mode: 'local', host: '127.0.0.1', port: 0, tenantId, databaseFile, cooperationFile: '', logLevel: 'info' },
  {
    cooperation: cooperationOf({ bodies: Number(bodies), items: Number(items) }),
    log: createPinoLog('info'),
  },
);
announce(bot.port, () => bot.stop());
