import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackNpmChromium } from './npmChromium.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

type Candidate = Readonly<{ name: string; options: () => Promise<LaunchOptions> }>;

/**
 * Starts a headless browser: the one from npm where it runs (Linux on x64, nothing installed, offline),
 * otherwise the machine's Chromium, Chrome or Edge. Rejects with what each of them said when none starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const refusals: string[] = [];
  for (const candidate of candidates()) {
    try {
      return await chromium.launch({ headless: true, args: quiet, ...(await candidate.options()) });
    } catch (error) {
      refusals.push(`${candidate.name}: ${reason(error)}`);
    }
  }
  throw new Error(`No browser started. Install Chromium, Chrome or Edge and try again. ${refusals.join(' | ')}`);
}

function candidates(): Candidate[] {
  if (process.platform !== 'linux') return ['chrome', 'msedge'].map(fromChannel);
  const installed = systemBrowsers.filter((path) => existsSync(path)).map(fromPath);
  return process.arch === 'x64' ? [fromNpm(false), fromNpm(true), ...installed] : installed;
}

/** The machine's own libraries come first: those of the package are older builds for another distribution. */
function fromNpm(withLibraries: boolean): Candidate {
  return {
    name: withLibraries ? 'Chromium from npm with its libraries' : 'Chromium from npm',
    options: async () => {
      const { executable, fontsConfig, libraries } = await unpackNpmChromium();
      const env = { ...process.env, FONTCONFIG_FILE: fontsConfig };
      return { executablePath: executable, env: withLibraries ? { ...env, LD_LIBRARY_PATH: libraries } : env };
    },
  };
}

function fromPath(path: string): Candidate {
  return { name: path, options: async () => ({ executablePath: path }) };
}

function fromChannel(channel: string): Candidate {
  return { name: channel, options: async () => ({ channel }) };
}

/** Playwright puts what the browser itself said after many lines of its own. */
function reason(error: unknown): string {
  const text = String(error);
  return /\[err\] (.+)/.exec(text)?.[1] ?? text.split('\n')[0] ?? '';
}
