import type { Browser, Page } from 'playwright-core';
import { type Playground, startPlayground } from '../../scripts/playground/start.ts';
import { loadSample } from '../../scripts/sample/loadSample.ts';
import type { Cooperation } from '../../src/domain/cooperation.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { type Bot, type Surroundings, startBot } from '../../src/start.ts';
import { launchBrowser } from '../support/browser/launch.ts';
import { openPlayground } from '../support/browser/page.ts';
import { createMemoryLog } from '../support/memoryLog.ts';
import { makeFileStorage } from '../support/saksgang/fileStorage.ts';
import { places } from '../support/saksgang/people.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { type DevProgram, ownDatabase, startDev } from './devProgram.ts';

/** The tenant of the Playground's people. */
export const tenantId = '11111111-1111-4111-8111-111111111111';

/** A browser with the Playground's page. */
interface Scene {
  readonly browser: Browser;
  readonly page: Page;
  /** Ends all that was started. */
  close(): Promise<void>;
}

/** A bot in this process, whose surroundings a story may set and whose state it may look at. */
export interface Stage extends Scene {
  readonly bot: Bot;
  readonly playground: Playground;
  /** The sample's meeting. */
  readonly meeting: Meeting;
}

/** The bot as `npm run dev` starts it, in a process of its own. */
export interface DevStage extends Scene {
  readonly dev: DevProgram;
}

/** Starts a bot in this process with the sample, the Playground and a browser. */
export async function openStage(
  surroundings: Partial<Surroundings> = {},
  adapted: Partial<Cooperation> = {},
): Promise<Stage> {
  const storage = await makeFileStorage();
  const place = { host: '127.0.0.1', port: 0, tenantId, cooperationFile: '', logLevel: 'silent' } as const;
  const cooperation = { ...(await sampleCooperation()), ...adapted };
  const bot = await startBot(
    { mode: 'local', ...place, ...storage.services },
    { cooperation, log: createMemoryLog(), ...surroundings },
  );
  const playground = await startPlayground({
    configFile: 'samples/playground/.m365agentsplayground.yml',
    botEndpoint: `http://127.0.0.1:${bot.port}/api/messages`,
  });
  const { serviceUrl, url } = playground;
  const meeting = await loadSample(bot.deps, { id: places.sg.id, scope: 'group', tenantId, serviceUrl });
  const browser = await launchBrowser();
  const page = await openPlayground(browser, url);
  return {
    ...{ bot, playground, meeting, browser, page },
    async close() {
      await browser.close();
      await playground.stop();
      await bot.stop();
      await storage.dispose();
    },
  };
}

/** Starts `npm run dev -- --fresh` on ports and a database of its own, and a browser. */
export async function openDevStage(): Promise<DevStage> {
  const database = ownDatabase();
  const dev = startDev(['--fresh', '--port', '0', '--playground-port', '0'], database.variables);
  const browser = await launchBrowser();
  const page = await openPlayground(browser, await dev.url);
  return {
    ...{ dev, browser, page },
    async close() {
      await browser.close();
      await dev.pressCtrlC();
      database.remove();
    },
  };
}
