import { expect, onTestFinished, test } from 'vitest';
import { openCosmos } from '../../src/adapters/cosmos/open.ts';
import { makeDouble } from '../adapters/cosmos/harness.ts';
import { deploy } from '../support/bicep/deployment.ts';
import { loadInfra } from '../support/bicep/load.ts';
import { leastParameters, mostParameters, ofType } from './deployed.ts';

const infra = await loadInfra();

test('the container in the template is the one that the adapter makes for itself in an emulator', async () => {
  const double = await makeDouble();
  const { close } = await openCosmos({
    endpoint: double.endpoint,
    databaseId: 'saksgang',
    containerId: 'documents',
    credential: { kind: 'key', key: double.key },
  });
  onTestFinished(close);
  const [database, container] = double.definitions;
  const deployment = deploy('main.bicep', leastParameters, infra);

  const [inBicep] = ofType(deployment, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers');
  const [databaseInBicep] = ofType(deployment, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases');

  expect(databaseInBicep?.body.properties).toEqual({ resource: database });
  expect(inBicep?.body.properties).toEqual({
    resource: { ...container, partitionKey: { ...(container?.partitionKey as object), kind: 'Hash' } },
    options: {},
  });
});

test('the account has the consistency that the adapter asks for, and is paid for as told', () => {
  const serverless = deploy('main.bicep', leastParameters, infra);
  const autoscale = deploy('main.bicep', { ...mostParameters, cosmosMaxThroughput: 4_000 }, infra);

  const [cheap] = ofType(serverless, 'Microsoft.DocumentDB/databaseAccounts');
  const [steady] = ofType(autoscale, 'Microsoft.DocumentDB/databaseAccounts');
  const [container] = ofType(autoscale, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers');

  expect(cheap?.body.properties).toMatchObject({
    consistencyPolicy: { defaultConsistencyLevel: 'Session' },
    capabilities: [{ name: 'EnableServerless' }],
  });
  expect(steady?.body.properties).toMatchObject({ capabilities: [] });
  expect(container?.body.properties).toMatchObject({ options: { autoscaleSettings: { maxThroughput: 4_000 } } });
});
