import { describe, expect, test } from 'vitest';
import { loadInfra } from '../support/bicep/load.ts';
import { deployments, ofType, said } from './deployed.ts';

const infra = await loadInfra();
const sites = ['Microsoft.Web/sites', 'Microsoft.Web/sites/slots'];
const roles = {
  queueDataContributor: '974c5e8b-45b9-4653-ba55-40f855dd0fb7',
  blobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  blobDataReader: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb',
  cosmosDataContributor: '00000000-0000-0000-0000-000000000002',
};

// The names in brackets are those of the rules in PSRule for Azure, where it has one.
describe.each(deployments(infra))('a deployment %s', (name, deployment) => {
  test('speaks https only, by TLS 1.2, and takes no password (AppService.UseHTTPS, .MinTLS, .WebSecureFtp)', () => {
    const both = ofType(deployment, ...sites);

    expect(both).toHaveLength(2);
    for (const site of both) {
      expect(said(site, 'properties.httpsOnly')).toBe(true);
      expect(said(site, 'properties.siteConfig')).toMatchObject({
        minTlsVersion: '1.2',
        scmMinTlsVersion: '1.2',
        ftpsState: 'Disabled',
        remoteDebuggingEnabled: false,
        http20Enabled: true,
        alwaysOn: true,
        healthCheckPath: '/health/ready',
      });
      expect(said(site, 'identity.type')).toBe('UserAssigned');
    }
    const policies = ofType(deployment, ...sites.map((type) => `${type}/basicPublishingCredentialsPolicies`));
    expect(policies.map((policy) => [policy.body.parent, policy.body.name, said(policy, 'properties.allow')])).toEqual([
      ['<site>', 'ftp', false],
      ['<site>', 'scm', false],
      ['<staging>', 'ftp', false],
      ['<staging>', 'scm', false],
    ]);
  });

  test('has no key to anything (Cosmos.DisableLocalAuth, Storage.UseEntraID)', () => {
    const [cosmos] = ofType(deployment, 'Microsoft.DocumentDB/databaseAccounts');
    const [storage] = ofType(deployment, 'Microsoft.Storage/storageAccounts');
    const [bot] = ofType(deployment, 'Microsoft.BotService/botServices');
    const [insights] = ofType(deployment, 'Microsoft.Insights/components');
    const [workspace] = ofType(deployment, 'Microsoft.OperationalInsights/workspaces');

    expect(cosmos?.body.properties).toMatchObject({
      disableLocalAuth: true,
      disableKeyBasedMetadataWriteAccess: true,
      minimalTlsVersion: 'Tls12',
      backupPolicy: { type: 'Continuous' },
    });
    expect(storage?.body.properties).toMatchObject({
      allowSharedKeyAccess: false,
      allowBlobPublicAccess: false,
      isLocalUserEnabled: false,
      minimumTlsVersion: 'TLS1_2',
      supportsHttpsTrafficOnly: true,
    });
    expect(bot?.body.properties).toMatchObject({ msaAppType: 'UserAssignedMSI', disableLocalAuth: true });
    expect(insights?.body.properties).toMatchObject({ DisableLocalAuth: true, WorkspaceResourceId: '<workspace.id>' });
    expect(workspace?.body.properties).toMatchObject({ features: { disableLocalAuth: true } });
  });

  test('keeps former versions of files for a while only, and leaves those that stand alone', () => {
    const [policy] = ofType(deployment, 'Microsoft.Storage/storageAccounts/managementPolicies');

    expect(said(policy, 'properties.policy.rules')).toEqual([
      {
        name: 'former-versions',
        type: 'Lifecycle',
        enabled: true,
        definition: {
          filters: { blobTypes: ['blockBlob'], prefixMatch: ['originals/', 'configuration/'] },
          actions: { version: { delete: { daysAfterCreationGreaterThan: 90 } } },
        },
      },
    ]);
  });

  test('gives the bot no more than it needs, each role on the one thing it is for', () => {
    const given = ofType(deployment, 'Microsoft.Authorization/roleAssignments').map((assignment) => ({
      on: assignment.body.scope,
      role: String(said(assignment, 'properties.roleDefinitionId')).match(/[\da-f-]{36}/)?.[0],
      to: said(assignment, 'properties.principalType'),
    }));
    const forTheGroup = { on: '<configuration>', role: roles.blobDataContributor, to: 'Group' };

    expect(given).toEqual([
      { on: '<insights>', role: roles.metricsPublisher, to: 'ServicePrincipal' },
      { on: '<workQueue>', role: roles.queueDataContributor, to: 'ServicePrincipal' },
      { on: '<poisonQueue>', role: roles.queueDataContributor, to: 'ServicePrincipal' },
      { on: '<originals>', role: roles.blobDataContributor, to: 'ServicePrincipal' },
      { on: '<configuration>', role: roles.blobDataReader, to: 'ServicePrincipal' },
      ...(name === 'with everything' ? [forTheGroup] : []),
    ]);
    const [cosmos, ...more] = ofType(deployment, 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments');
    expect(more).toEqual([]);
    expect(cosmos?.body.properties).toMatchObject({
      roleDefinitionId: `<account.id>/sqlRoleDefinitions/${roles.cosmosDataContributor}`,
      scope: '<account.id>/dbs/saksgang',
    });
  });

  test('has tags on everything that can have them, and watches everything that people reach', () => {
    const tagless = deployment.resources.filter(({ body, type }) => {
      const known = infra.typeNames.find((known) => known.startsWith(`${type}@`)) ?? '';
      const shape = infra.types(known)?.body;
      return shape?.kind === 'object' && shape.properties.has('tags') && body.tags === undefined;
    });
    const watched = ofType(deployment, 'Microsoft.Insights/diagnosticSettings').map(({ template, body }) => [
      template,
      body.scope,
    ]);

    expect(tagless.map(({ symbol }) => symbol)).toEqual(['teams']);
    expect(watched).toEqual([
      ['modules/monitoring.bicep', '<workspace>'],
      ['modules/cosmos.bicep', '<account>'],
      ['modules/storage.bicep', '<queues>'],
      ['modules/storage.bicep', '<blobs>'],
      ['modules/app.bicep', '<site>'],
      ['modules/app.bicep', '<staging>'],
      ['modules/bot.bicep', '<bot>'],
    ]);
  });

  test('writes no address of a request to a log, as addresses hold the links to papers', () => {
    const categories = ofType(deployment, 'Microsoft.Insights/diagnosticSettings').map(({ body }) =>
      JSON.stringify(body),
    );

    expect(categories.join()).not.toMatch(/HTTPLogs|allLogs/);
  });

  test('keeps data against deletion, and tells someone of every alert', () => {
    const locked = ofType(deployment, 'Microsoft.Authorization/locks').map(({ body }) => body.scope);
    const alerts = ofType(deployment, 'Microsoft.Insights/metricAlerts', 'Microsoft.Insights/scheduledQueryRules');

    expect(locked).toEqual(['<account>', '<account>']);
    expect(alerts.map(({ body }) => String(body.name).replace('-saksgang-prod', ''))).toEqual([
      'unreachable',
      'unhealthy',
      'server-errors',
      'slow',
      'throttled',
      'queue-stands',
      'poison',
    ]);
    for (const alert of alerts) {
      expect(JSON.stringify(said(alert, 'properties.actions')), alert.symbol).toContain(
        'monitoring.outputs.actionGroupId',
      );
      expect(said(alert, 'properties.enabled')).toBe(true);
    }
  });

  test('gives nothing away in its outputs', () => {
    for (const [key, value] of Object.entries(deployment.outputs)) {
      expect(`${key} ${String(value)}`).not.toMatch(/key|secret|password|connection/i);
    }
  });
});

test('with a private network, data is reached from inside, and Teams still reaches the bot', () => {
  const [, everything] = deployments(infra)[1] ?? [];
  if (!everything) throw new Error('There is no such deployment.');

  const [cosmos] = ofType(everything, 'Microsoft.DocumentDB/databaseAccounts');
  const [storage] = ofType(everything, 'Microsoft.Storage/storageAccounts');
  const endpoints = ofType(everything, 'Microsoft.Network/privateEndpoints');

  expect(said(cosmos, 'properties.publicNetworkAccess')).toBe('Disabled');
  expect(said(storage, 'properties.networkAcls')).toMatchObject({
    defaultAction: 'Deny',
    ipRules: [{ value: '192.0.2.10', action: 'Allow' }],
  });
  expect(endpoints.map((one) => JSON.stringify(one.body).match(/"groupIds":\["(\w+)"\]/)?.[1])).toEqual([
    'Sql',
    'blob',
    'queue',
  ]);
  for (const site of ofType(everything, ...sites)) {
    expect(said(site, 'properties.publicNetworkAccess')).toBe('Enabled');
    expect(said(site, 'properties.virtualNetworkSubnetId')).toBe('<network.outputs.appSubnetId>');
    expect(said(site, 'properties.outboundVnetRouting')).toEqual({ allTraffic: true });
  }
});

test('over zones there are two machines, and everything that can be spread is', () => {
  const [, everything] = deployments(infra)[1] ?? [];
  if (!everything) throw new Error('There is no such deployment.');

  const [plan] = ofType(everything, 'Microsoft.Web/serverfarms');
  const [cosmos] = ofType(everything, 'Microsoft.DocumentDB/databaseAccounts');
  const [storage] = ofType(everything, 'Microsoft.Storage/storageAccounts');

  expect(plan?.body).toMatchObject({ sku: { capacity: 2 }, properties: { zoneRedundant: true } });
  expect(cosmos?.body.properties).toMatchObject({ locations: [{ isZoneRedundant: true }] });
  expect(storage?.body.sku).toEqual({ name: 'Standard_ZRS' });
});

test('no id is written in the templates but those of Azure’s own roles', () => {
  const ids = infra.paths.flatMap((path) => infra.text(path).match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi) ?? []);

  expect(new Set(ids)).toEqual(new Set(Object.values(roles)));
});

test('no function that reads a key, and no parameter for a secret, is in the templates', () => {
  for (const path of infra.paths)
    expect(infra.text(path), path).not.toMatch(/\blist[A-Z]\w*\(|@secure|instrumentationKey/i);
});
