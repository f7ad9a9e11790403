import { createPinoLog } from '../../src/adapters/log/pinoLog.ts';
import type { Services } from '../../src/config/services.ts';
import { startBot } from '../../src/start.ts';
import { announce } from '../measured.ts';
import { cooperationOf, type Size, tenantId } from '../setting.ts';

const [services = '', size = ''] = process.argv.slice(2);
const bot = await startBot(
  {
    ...(JSON.parse(services) as Services),
    mode: 'local',
    host: '127.0.0.1',
    port: 0,
    tenantId,
    cooperationFile: '',
    logLevel: 'info',
  },
  { cooperation: cooperationOf(JSON.parse(size) as Size), log: createPinoLog('info') },
);
announce({ port: bot.port }, () => bot.stop());
