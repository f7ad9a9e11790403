// Renders the app icons and the picture of the resources in Azure from their drawings: `npm run icons`. Run it after
// changing a drawing.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/support/browser/launch.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const browser = await launchBrowser();
await render(browser, 'appPackage/color', 192, 192);
await render(browser, 'appPackage/outline', 32, 32);
await render(browser, 'docs/pictures/azure', 1120, 700);
await browser.close();

async function render(within: Browser, name: string, width: number, height: number): Promise<void> {
  const page = await within.newPage({ viewport: { width, height } });
  const drawing = await readFile(`${root}${name}.svg`, 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: `${root}${name}.png`, omitBackground: true });
  await page.close();
}
