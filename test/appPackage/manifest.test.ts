import { expect, test } from 'vitest';
import { fillPlaceholders } from '../../scripts/package.ts';
import { exampleValues, type Manifest, packageFile } from './appPackage.ts';
import { schemaFaults } from './schema.ts';

const text = fillPlaceholders(packageFile('manifest.json').toString('utf8'), exampleValues);
const manifest = JSON.parse(text) as Manifest;
const commands = manifest.bots.flatMap((bot) => bot.commandLists.flatMap((list) => list.commands));

test('the manifest follows the schema of the version that it names, in both places', () => {
  const faults = schemaFaults(manifest.manifestVersion, 'schema', manifest);

  expect(faults).toEqual([]);
  for (const file of ['manifest.json', 'nn.json', 'en.json'])
    expect(packageFile(file).toString('utf8')).toContain(`/teams/v${manifest.manifestVersion}/MicrosoftTeams.`);
});

test('a manifest with an unknown scope and property is refused, so the schema is really asked', () => {
  const [bot] = manifest.bots;
  const broken = { ...manifest, packageName: 'no.saksgang', bots: [{ ...bot, scopes: ['everywhere'] }] };

  const faults = schemaFaults(manifest.manifestVersion, 'schema', broken);

  expect(faults.join('\n')).toMatch(/scopes\/0 must be equal to one of the allowed values/);
  expect(faults.join('\n')).toMatch(/must NOT have additional properties/);
});

test('nothing in it stands in the way of 1.25, for a tenant that does not take the newest schema', () => {
  const faults = schemaFaults('1.25', 'schema', { ...manifest, manifestVersion: '1.25' });

  expect(faults).toEqual([]);
});

test('a bot for teams declares that it works in shared and private channels', () => {
  expect(manifest.bots[0]?.scopes).toContain('team');
  expect(manifest.supportsChannelFeatures).toBe('tier1');
});

test('it asks only to write to members directly, and can read nothing that is not addressed to it', () => {
  expect(manifest.permissions).toEqual(['messageTeamMembers']);
  expect(manifest).not.toHaveProperty('authorization');
  expect(manifest).not.toHaveProperty('webApplicationInfo');
});

test('the bot is in every scope, and takes the papers that the secretariat sends it', () => {
  expect(manifest.bots[0]).toMatchObject({ supportsFiles: true, scopes: expect.arrayContaining(['personal']) });
});

test('every command fits the menu', () => {
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.length).toBeLessThanOrEqual(12);
  for (const { title } of commands) expect(title.length, title).toBeLessThanOrEqual(32);
  expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
});

test('it has the version of the code', () => {
  const { version } = JSON.parse(packageFile('../package.json').toString('utf8')) as { version: string };

  expect(manifest.version).toBe(version);
});
