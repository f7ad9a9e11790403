import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildAppPackage, fillPlaceholders } from '../../scripts/package.ts';
import { exampleValues, packageFile } from './appPackage.ts';

const FIRST_DOS_DATE = 0x0021;

test('the package holds the manifest, its translations and its icons, at the top', async () => {
  const zip = await buildAppPackage(exampleValues);

  expect(Object.keys(unzipSync(zip)).sort()).toEqual(
    ['color.png', 'en.json', 'manifest.json', 'nn.json', 'outline.png'].sort(),
  );
});

test('the manifest in the package has its values, and no placeholder is left', async () => {
  const zip = await buildAppPackage(exampleValues);

  const manifest = Buffer.from(unzipSync(zip)['manifest.json'] ?? []).toString('utf8');

  expect(JSON.parse(manifest)).toMatchObject({
    id: exampleValues.TEAMS_APP_ID,
    bots: [{ botId: exampleValues.BOT_ID }],
    validDomains: ['saksgang.example.test'],
  });
  expect(manifest).not.toContain('${{');
});

test('the icons arrive byte for byte', async () => {
  const zip = await buildAppPackage(exampleValues);

  expect(Buffer.from(unzipSync(zip)['color.png'] ?? []).equals(packageFile('color.png'))).toBe(true);
});

test('the same source gives the same bytes, without the time of the build', async () => {
  const first = Buffer.from(await buildAppPackage(exampleValues));
  const second = Buffer.from(await buildAppPackage(exampleValues));

  expect(first.equals(second)).toBe(true);
  expect(first.readUInt16LE(10)).toBe(0);
  expect(first.readUInt16LE(12)).toBe(FIRST_DOS_DATE);
});

test('every missing or malformed value is named at once', () => {
  const manifest = packageFile('manifest.json').toString('utf8');

  const fill = () =>
    fillPlaceholders(manifest, {
      BOT_ID: '00000000-0000-0000-0000-000000000000',
      BOT_DOMAIN: 'https://saksgang.example.test',
    });

  expect(fill).toThrow(
    /TEAMS_APP_ID is missing\..*WEBSITE_URL is missing\..*BOT_ID has the wrong form.*BOT_DOMAIN has the wrong form/,
  );
});
