import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createPinoLog } from '../../src/adapters/log/pinoLog.ts';
import { sweep } from '../../src/usecases/jobs/sweep.ts';
import { deploy } from '../support/bicep/deployment.ts';
import { loadInfra } from '../support/bicep/load.ts';
import { createPostWorld } from '../usecases/posts/world.ts';
import { leastParameters, ofType } from './deployed.ts';

const infra = await loadInfra();
const deployment = deploy('main.bicep', leastParameters, infra);

function queryOf(name: string): string {
  const rules = ofType(deployment, 'Microsoft.Insights/scheduledQueryRules');
  return JSON.stringify(rules.find(({ body }) => String(body.name).startsWith(name))?.body.properties);
}

test('the alert on a queue that stands still looks for the line that a sweep writes', async () => {
  const world = await createPostWorld();
  await sweep(world.deps)(1);
  const [line] = world.lines;

  const query = queryOf('queue-stands');

  const pattern = /extract\(\\"([^"\\]+)\\"/.exec(query)?.[1] ?? '';
  const written: string[] = [];
  createPinoLog('info', { write: (text) => void written.push(text) }).info(line?.fields ?? {}, line?.message ?? '');

  expect(query).toContain(`has \\"${line?.message}\\"`);
  expect(Number(new RegExp(pattern).exec(written.join())?.[1])).toBe(line?.fields.lateMs);
});

test('the alert on work that was given up looks at the queue that it is put on', () => {
  const [, poison] = ofType(deployment, 'Microsoft.Storage/storageAccounts/queueServices/queues');

  expect(queryOf('poison')).toContain(`/${poison?.body.name}/`);
});

test('every alert is in the guide for those whom it wakes', () => {
  const alerts = ofType(deployment, 'Microsoft.Insights/metricAlerts', 'Microsoft.Insights/scheduledQueryRules');
  const guide = readFileSync('docs/operate.md', 'utf8');

  for (const { body } of alerts) expect(guide).toContain(`| ${String(body.name).replace('-saksgang-prod', '')} |`);
});
