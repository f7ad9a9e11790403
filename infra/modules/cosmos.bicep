// The state of the bot. No keys: the identity has a role on the one database, which cannot create or drop anything.

@description('The name of the account.')
@maxLength(44)
param name string

@description('The region.')
param location string

@description('The tags.')
param tags object

@description('How it is paid for.')
@allowed(['serverless', 'autoscale'])
param capacity string

@description('The most request units a second, with autoscale.')
param maxThroughput int

@description('How far back the data can be restored.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param backup string

@description('Whether its copies are spread over zones.')
param zoneRedundant bool

@description('The name of the database.')
param databaseName string

@description('The name of the container.')
param containerName string

@description('Where its logs go.')
param workspaceId string

@description('Who reads and writes documents.')
param principalId string

@description('Whether it can be reached from outside a private network, by those who have a role.')
param isPublic bool

@description('Whether it is locked against deletion.')
param isProtected bool

// Built in to every account: Cosmos DB Built-in Data Contributor.
var dataContributorRole = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: zoneRedundant }]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    capabilities: capacity == 'serverless' ? [{ name: 'EnableServerless' }] : []
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: backup } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: isPublic ? 'Enabled' : 'Disabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-04-15' = {
  parent: account
  name: databaseName
  tags: tags
  properties: {
    resource: { id: databaseName }
  }
}

// As src/adapters/cosmos/open.ts makes it in an emulator, with the same indexing policy.
resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-04-15' = {
  parent: database
  name: containerName
  tags: tags
  properties: {
    resource: {
      id: containerName
      partitionKey: { paths: ['/pk'], kind: 'Hash', version: 2 }
      indexingPolicy: loadJsonContent('../../src/adapters/cosmos/indexing-policy.json')
      defaultTtl: -1
    }
    options: capacity == 'autoscale' ? { autoscaleSettings: { maxThroughput: maxThroughput } } : {}
  }
}

resource contributor 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-04-15' = {
  parent: account
  name: guid(account.id, principalId, databaseName)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributorRole}'
    scope: '${account.id}/dbs/${databaseName}'
  }
  dependsOn: [database]
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isProtected) {
  name: 'keep-the-record'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds who answered what on which case. Read docs/operate.md before you take the lock away.'
  }
}

// Not every request: that would cost more than the database.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [{ category: 'ControlPlaneRequests', enabled: true }]
  }
}

@description('The resource id.')
output id string = account.id

@description('The name of the account.')
output name string = account.name

@description('The address of the account.')
output endpoint string = account.properties.documentEndpoint
