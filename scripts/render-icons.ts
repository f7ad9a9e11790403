// Renders the app icons from their drawings: `node scripts/render-icons.ts`. Run it after changing a drawing.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/support/browser/launch.ts';

const appPackage = fileURLToPath(new URL('../appPackage/', import.meta.url));

const browser = await launchBrowser();
await render(browser, 'color', 192);
await render(browser, 'outline', 32);
await browser.close();

async function render(within: Browser, name: string, size: number): Promise<void> {
  const page = await within.newPage({ viewport: { width: size, height: size } });
  const drawing = await readFile(`${appPackage}${name}.svg`, 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: `${appPackage}${name}.png`, omitBackground: true });
  await page.close();
}
