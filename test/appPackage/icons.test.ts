import { expect, test } from 'vitest';
import { type Manifest, packageFile } from './appPackage.ts';
import { pngHeader, rgbaPixels } from './png.ts';

const { icons } = JSON.parse(packageFile('manifest.json').toString('utf8')) as Manifest;
const RGBA = 6;

test('the colour icon is 192 by 192 pixels', () => {
  expect(pngHeader(packageFile(icons.color))).toMatchObject({ width: 192, height: 192 });
});

test('the outline icon is 32 by 32 pixels with transparency', () => {
  expect(pngHeader(packageFile(icons.outline))).toEqual({ width: 32, height: 32, colourType: RGBA });
});

test('the outline icon is white wherever it is not transparent', () => {
  const pixels = rgbaPixels(packageFile(icons.outline));

  const drawn = pixels.filter(([, , , alpha]) => alpha > 0);

  expect(drawn.length).toBeGreaterThan(50);
  expect(drawn.length).toBeLessThan(pixels.length / 2);
  // Faint edge pixels are rounded when the browser divides their colour by their transparency.
  for (const [red, green, blue] of drawn) expect(Math.min(red, green, blue)).toBeGreaterThanOrEqual(250);
});
