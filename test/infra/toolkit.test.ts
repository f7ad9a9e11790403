import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { misfits } from '../support/bicep/fits.ts';
import { loadInfra } from '../support/bicep/load.ts';
import { shapeOfParameter } from '../support/bicep/parameters.ts';
import { shapeOfJson } from '../support/bicep/shape.ts';

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}
type Lifecycle = Readonly<Partial<Record<'provision' | 'deploy' | 'publish', readonly Step[]>>>;

const infra = await loadInfra();
const schema = JSON.parse(read('test/infra/toolkit/yaml.schema.json')) as object;
const manifest = read('appPackage/manifest.json');
/** Set by the toolkit itself. */
const builtIn = ['TEAMSFX_ENV', 'TEAMS_APP_TENANT_ID'];

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

function faultsIn(document: unknown): readonly string[] {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
}

/** The variables of an example, those that are commented out as well. */
function variablesOf(example: string): readonly string[] {
  return Object.keys(parseEnv(read(example).replaceAll(/^#(?=\w+=)/gm, '')));
}

const files = [
  ['m365agents.yml', 'env/.env.azure.example'],
  ['m365agents.local.yml', 'env/.env.local.example'],
] as const;

describe.each(files)('%s', (file, example) => {
  const lifecycle = parse(read(file)) as Lifecycle;
  const stages = [lifecycle.provision, lifecycle.deploy, lifecycle.publish].map((steps) => steps ?? []);

  test('follows the toolkit’s schema', () => {
    expect(faultsIn(lifecycle)).toEqual([]);
  });

  test('with an action that does not exist, or without what an action needs, does not', () => {
    const misspelt = { ...lifecycle, deploy: [{ uses: 'cli/runNpm', with: { args: 'ci' } }] };
    const incomplete = { ...lifecycle, deploy: [{ uses: 'cli/runNpmCommand', with: {} }] };

    expect(faultsIn(misspelt)).not.toEqual([]);
    expect(faultsIn(incomplete)).not.toEqual([]);
  });

  test('asks for nothing but what the example has, an earlier step has written, or the toolkit sets', () => {
    const known = new Set([...variablesOf(example), ...builtIn]);
    const unknown: string[] = [];

    for (const step of stages.flat()) {
      const text = `${JSON.stringify(step)}${step.uses === 'teamsApp/zipAppPackage' ? manifest : ''}`;
      const parameters = step.uses === 'arm/deploy' ? read('infra/main.parameters.json') : '';
      unknown.push(...placeholdersIn(text + parameters).filter((name) => !known.has(name)));
      for (const name of Object.values(step.writeToEnvironmentFile ?? {})) known.add(name);
      if (step.uses === 'arm/deploy') for (const name of outputs()) known.add(name);
    }

    expect(unknown).toEqual([]);
  });

  test('names files and scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const text = read(file);

    for (const [, path = ''] of text.matchAll(/: (\.\/(?:infra|appPackage)\/\S+)/g))
      expect(existsSync(path), path).toBe(true);
    for (const [, script = ''] of text.matchAll(/args: run (\S+)/g)) expect(scripts).toHaveProperty(script);
  });
});

function outputs(): readonly string[] {
  return (infra.template('main.bicep')?.declarations ?? []).flatMap((one) => (one.kind === 'output' ? [one.name] : []));
}

test('what provision writes is waited for in the example, and nothing else is', () => {
  const written = Object.entries(parseEnv(read('env/.env.azure.example'))).filter(([, value]) => value === '');

  expect(written.map(([name]) => name).toSorted()).toEqual(
    ['AZURE_SUBSCRIPTION_ID', 'ADMINISTRATOR_GROUP_ID', 'TEAMS_APP_ID', ...outputs()].toSorted(),
  );
});

test('the file of parameters fits the template', () => {
  const declared = infra.template('main.bicep')?.declarations ?? [];
  const { parameters } = JSON.parse(read('infra/main.parameters.json').replace(/\$\{\{TEAMSFX_ENV\}\}/, 'prod')) as {
    parameters: Record<string, { value: unknown }>;
  };

  const faults = Object.entries(parameters).flatMap(([name, { value }]) => {
    const parameter = declared.find((one) => one.kind === 'parameter' && one.name === name);
    if (parameter?.kind !== 'parameter') return [{ line: 1, message: `${name} is not a parameter` }];
    return misfits(shapeOfJson(value), shapeOfParameter(parameter), { line: 1, path: name });
  });
  const needed = declared.filter((one) => one.kind === 'parameter' && one.value === undefined).map(({ name }) => name);

  expect(faults).toEqual([]);
  expect(Object.keys(parameters)).toEqual(expect.arrayContaining(needed));
});

test('git keeps no file that values are filled into', () => {
  const filled = [
    'env/.env.prod',
    'env/.env.local',
    'env/.env.local.user',
    '.localConfigs',
    '.env',
    'dist/appPackage.prod.zip',
  ];

  const ignored = execFileSync('git', ['check-ignore', ...filled], { encoding: 'utf8' })
    .trim()
    .split('\n');

  expect(ignored).toEqual(filled);
});
