import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { sampleCards } from '../src/cards/registry.ts';
import { spokenCards } from './pictures/spokenCards.ts';

/**
 * Draws every sample card, and the forms of the meeting year in each language, as wide as a phone and as a Teams chat:
 * `node scripts/card-pictures.ts DIR`.
 */
const folder = process.argv[2] ?? '.artefacts/cards';
const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const widths = { phone: 320, chat: 600 };

const style = `
  body { margin: 12px; background: #f5f5f5; font-family: 'Segoe UI', system-ui, sans-serif; }
  #card { width: WIDTHpx; background: #fff; border-radius: 8px; box-shadow: 0 1px 4px #0003; }
  button { background: #fff; border: 1px solid #d1d1d1; border-radius: 4px; padding: 6px 12px; font: 600 14px inherit; }
  button.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
  textarea { width: 100%; min-height: 90px; box-sizing: border-box; }
  .ac-actionSet { flex-wrap: wrap; row-gap: GAPpx; }
  p { margin: 0 0 8px } p:last-child { margin: 0 } .ac-container { border-radius: 4px }`;

const textColors = {
  default: { default: '#242424', subtle: '#616161' },
  accent: { default: '#5b5fc7', subtle: '#5b5fc7' },
  good: { default: '#237b4b', subtle: '#237b4b' },
  warning: { default: '#835c00', subtle: '#835c00' },
};

/** Roughly what Teams has in its light theme. */
const hostConfig = {
  fontFamily: 'Segoe UI, system-ui, sans-serif',
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  containerStyles: {
    default: { backgroundColor: '#ffffff', foregroundColors: textColors },
    emphasis: { backgroundColor: '#f5f5f5', foregroundColors: textColors },
    good: { backgroundColor: '#e7f2da', foregroundColors: textColors },
    warning: { backgroundColor: '#fbf6d9', foregroundColors: textColors },
    attention: { backgroundColor: '#fcf4f6', foregroundColors: textColors },
  },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 140 }, value: { wrap: true }, spacing: 12 },
  actions: { maxActions: 6, buttonSpacing: 8, actionAlignment: 'left', actionsOrientation: 'horizontal' },
};

mkdirSync(folder, { recursive: true });
const browser = await playwright.launch({ args: chromium.args, executablePath: await chromium.executablePath() });
for (const [device, width] of Object.entries(widths)) {
  const page = await browser.newPage({ viewport: { width: width + 24, height: 600 } });
  for (const { name, card } of [...sampleCards, ...spokenCards(readFileSync('samples/cooperation.yaml', 'utf8'))]) {
    await page.setContent(
      `<style>${style.replace('WIDTH', String(width)).replace('GAP', device === 'phone' ? '0' : '8')}</style><div id="card"></div>`,
    );
    await page.addScriptTag({ path: renderer });
    const actionsOrientation = device === 'phone' ? 'vertical' : 'horizontal';
    const config = {
      ...hostConfig,
      actions: { ...hostConfig.actions, actionsOrientation, actionAlignment: device === 'phone' ? 'stretch' : 'left' },
    };
    await page.evaluate(`
      AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
        const safe = text.replace(/[&<]/g, (c) => '&#' + c.charCodeAt(0) + ';').replace(/\\\\([*_\`])/g, '$1');
        result.outputHtml = safe.split('\\n\\n').map((line) => '<p>' + line + '</p>').join('');
        result.didProcess = true;
      };
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(config)});
      card.parse(${JSON.stringify(card)});
      document.getElementById('card').append(card.render());
    `);
    await page.screenshot({ path: join(folder, `${name.replace('/', '-')}-${device}.png`), fullPage: true });
  }
}
await browser.close();
