// The queues, the originals of the papers, and the file of the cooperation. No keys.

@description('The name of the account.')
@minLength(3)
@maxLength(24)
param name string

@description('The region.')
param location string

@description('The tags.')
param tags object

@description('Whether its copies are spread over zones.')
param zoneRedundant bool

@description('The queue of what is to be done.')
param workQueueName string

@description('The queue of what was given up.')
param poisonQueueName string

@description('The container of the papers as they were brought in.')
param originalsName string

@description('The container that holds cooperation.yaml.')
param configurationName string

@description('Where its logs go.')
param workspaceId string

@description('The identity of the bot.')
param principalId string

@description('The group that keeps cooperation.yaml; empty for none.')
param administratorGroupId string

@description('Whether it can be reached from everywhere, by those who have a role.')
param isPublic bool

@description('If not: the addresses from which it can be.')
param administratorAddresses string[]

@description('Whether it is locked against deletion.')
param isProtected bool

// Built in to Azure.
var roles = {
  queueDataContributor: '974c5e8b-45b9-4653-ba55-40f855dd0fb7'
  blobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  blobDataReader: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    isLocalUserEnabled: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPublic || length(administratorAddresses) > 0 ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: isPublic ? 'Allow' : 'Deny'
      ipRules: [for address in administratorAddresses: { value: address, action: 'Allow' }]
    }
  }
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2025-01-01' = {
  parent: account
  name: 'default'
}

resource workQueue 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-01-01' = {
  parent: queues
  name: workQueueName
}

resource poisonQueue 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-01-01' = {
  parent: queues
  name: poisonQueueName
}

// What is deleted or overwritten can be had back for a month.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: 30 }
    containerDeleteRetentionPolicy: { enabled: true, days: 30 }
  }
}

// A version that was overwritten or removed would be kept for good, and with it what people have been promised is gone.
// After this comes the month above.
resource expiry 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'former-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${originalsName}/', '${configurationName}/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: 90 } } }
          }
        }
      ]
    }
  }
}

resource originals 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: blobs
  name: originalsName
  properties: { publicAccess: 'None' }
}

resource configuration 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: blobs
  name: configurationName
  properties: { publicAccess: 'None' }
}

resource worksOnQueue 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(workQueue.id, principalId, roles.queueDataContributor)
  scope: workQueue
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueDataContributor)
  }
}

resource putsAside 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(poisonQueue.id, principalId, roles.queueDataContributor)
  scope: poisonQueue
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueDataContributor)
  }
}

resource keepsOriginals 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(originals.id, principalId, roles.blobDataContributor)
  scope: originals
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
  }
}

resource readsConfiguration 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(configuration.id, principalId, roles.blobDataReader)
  scope: configuration
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataReader)
  }
}

resource keepsConfiguration 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (administratorGroupId != '') {
  name: guid(configuration.id, administratorGroupId, roles.blobDataContributor)
  scope: configuration
  properties: {
    principalId: administratorGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isProtected) {
  name: 'keep-the-originals'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the papers as they were brought in. Read docs/operate.md before you take the lock away.'
  }
}

// Writes only: asking an empty queue for work is a read, once a second. The alert on poison lives on this.
resource queueDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: queues
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageWrite', enabled: true }]
  }
}

// Who read or changed the papers and the register.
resource blobDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

@description('The resource id.')
output id string = account.id

@description('The name of the account.')
output name string = account.name

@description('The address of the queue service, with a slash at its end.')
output queueEndpoint string = account.properties.primaryEndpoints.queue

@description('The address of the blob service, with a slash at its end.')
output blobEndpoint string = account.properties.primaryEndpoints.blob
