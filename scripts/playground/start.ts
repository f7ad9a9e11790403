import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { endProcess, hasEnded, spawnPlayground } from './process.ts';
import { prepareWorkFolder, type WorkFolder } from './workFolder.ts';

/** What the Playground is started with. */
export type PlaygroundOptions = Readonly<{
  /** A `.m365agentsplayground.yml`: who the users and conversations are. It is copied, never written to. */
  configFile: string;
  /** Where the bot takes activities, such as `http://127.0.0.1:3978/api/messages`. It need not answer yet. */
  botEndpoint: string;
  /** 0 or absent: any free port. */
  port?: number;
  /** Kept afterwards, with `devTools/m365agentsplayground.log`. Absent: a temporary folder, deleted on stop. */
  logDir?: string;
  /** True opens the page in the desktop's browser where there is one. */
  openBrowser?: boolean;
}>;

/** A Playground that answers on the loopback address. */
export type Playground = Readonly<{
  /** The page. */
  url: string;
  /** The connector that the bot sends its messages to: the `serviceUrl` of every activity. */
  serviceUrl: string;
  /** Ends the process and returns when it has ended. A second call changes nothing. */
  stop: () => Promise<void>;
}>;

const STARTUP_LIMIT_MS = 30_000;

/**
 * Starts the Microsoft 365 Agents Playground and returns when its page and its connector answer.
 * It is reachable from this machine only, sends no telemetry, and ends with the process that started it.
 * Rejects with a sentence that says what to do when the port is taken or the configuration is refused.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const folder = prepareWorkFolder(options.configFile, options.logDir);
  const child = spawnPlayground({ ...options, port: options.port ?? 0 }, folder);
  const stop = async (): Promise<void> => {
    await endProcess(child.process);
    folder.remove();
  };
  try {
    const port = await child.listening(STARTUP_LIMIT_MS);
    if (port === undefined) throw new Error(hasEnded(child.process) ? await whyItEnded(folder) : tooSlow());
    if (options.port && port !== options.port) throw new Error(portTaken(options.port));
    const url = `http://127.0.0.1:${port}`;
    await untilAnswering(url, child.process, folder);
    return { url, serviceUrl: `http://localhost:${port}/_connector`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function portTaken(port: number): string {
  return `Port ${port} is taken. End the program that uses it, perhaps another Playground, or choose another port.`;
}

function tooSlow(): string {
  return `The Playground did not answer within ${STARTUP_LIMIT_MS / 1000} seconds. Try again when the machine is less busy.`;
}

async function untilAnswering(url: string, child: ChildProcess, folder: WorkFolder): Promise<void> {
  const deadline = Date.now() + STARTUP_LIMIT_MS;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(await whyItEnded(folder));
    if (await answers(url)) return;
    await pause(50);
  }
  throw new Error(tooSlow());
}

/** It prints "Listening" before it reads its configuration; only the connector's own answer shows that it accepted it. */
async function answers(url: string): Promise<boolean> {
  const page = await fetch(url).catch(() => undefined);
  const connector = await fetch(`${url}/_connector/v3/conversations/none/members`).catch(() => undefined);
  return page?.ok === true && connector?.headers.get('content-type')?.startsWith('application/json') === true;
}

async function whyItEnded(folder: WorkFolder): Promise<string> {
  const faults = await folder.faults();
  if (faults === '') return 'The Playground ended without saying why. Run `npm ci` and try again.';
  return `The Playground refused to start. Correct the configuration file and start again. It said: ${faults}`;
}
