import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadInfra } from '../support/bicep/load.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly needs?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const text = readFileSync('.github/workflows/deploy.yml', 'utf8');
const { jobs, permissions } = parse(text) as {
  jobs: Readonly<Record<string, Job>>;
  permissions: Readonly<Record<string, string>>;
};
const steps = Object.values(jobs).flatMap((job) => job.steps);

test('every action is pinned to a commit, with its release beside it and its source named', () => {
  const used = text.match(/uses: .*/g) ?? [];

  expect(used.length).toBeGreaterThan(5);
  for (const line of used) {
    const [, action, commit = ''] = /^uses: ([\w/-]+)@([\da-f]{40}) # v\d+\.\d+\.\d+$/.exec(line) ?? [line];
    expect(text).toMatch(
      new RegExp(`^#   ${action} ${commit.slice(0, 7)}: [\\w-]+/[\\w-]+ (?:pull \\d+|\\.github/)`, 'm'),
    );
  }
});

test('there is no secret in it: who signs in to Azure does so by OpenID Connect, and no other job can', () => {
  const signingIn = Object.entries(jobs).filter(([, job]) =>
    job.steps.some(({ uses }) => uses?.startsWith('azure/login')),
  );

  expect(text).not.toMatch(/secrets\.|client-secret|creds:/);
  expect(permissions).toEqual({ contents: 'read' });
  expect(signingIn.map(([name]) => name)).toEqual(['preview', 'stage', 'swap']);
  for (const [name, job] of Object.entries(jobs)) {
    expect(job.permissions?.['id-token'], name).toBe(signingIn.some(([other]) => other === name) ? 'write' : undefined);
  }
});

test('nothing reaches Azure untested, unseen or without the reviewers of the environment', () => {
  expect(Object.entries(jobs).map(([name, { needs }]) => [name, needs])).toEqual([
    ['test', undefined],
    ['build', 'test'],
    ['preview', 'build'],
    ['stage', 'preview'],
    ['swap', 'stage'],
  ]);
  for (const name of ['preview', 'stage', 'swap']) expect(jobs[name]?.environment).toBe(`\${{ inputs.environment }}`);
  expect(jobs.test?.steps.map(({ run }) => run)).toEqual(expect.arrayContaining(['npm ci', 'npm test']));
});

test('what is put into a command comes from the environment of the step, where it cannot become a command', () => {
  for (const { run } of steps) expect(run ?? '').not.toContain('${'.concat('{'));
});

test('it names outputs and parameters that the template has', async () => {
  const declared = (await loadInfra()).template('main.bicep')?.declarations ?? [];
  const named = (kind: string) => declared.filter((one) => one.kind === kind).map(({ name }) => name);
  const outputs = [...text.matchAll(/outputs\.(\w+)\.value/g)].map(([, name]) => name);
  const parameters = [...text.matchAll(/(?<=[ (])(\w+)="/g)].map(([, name]) => name);

  expect(outputs.length).toBeGreaterThan(0);
  expect(named('output')).toEqual(expect.arrayContaining(outputs));
  expect(named('parameter')).toEqual(expect.arrayContaining(parameters));
});
