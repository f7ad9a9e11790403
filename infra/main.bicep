// Everything that Saksgang needs in one resource group; deployed as often as one likes.
// docs/deploy.md tells how, docs/operate.md what to do with it afterwards.
targetScope = 'resourceGroup'

@description('What the resources are named after, with the environment.')
@minLength(3)
@maxLength(12)
param workload string = 'saksgang'

@description('Which of several installations this is.')
@allowed(['dev', 'test', 'prod'])
param environmentName string

@description('Where the data lies: regions in the EEA only. Cannot be changed later.')
@allowed(['norwayeast', 'swedencentral', 'northeurope', 'westeurope', 'germanywestcentral'])
param location string = 'norwayeast'

@description('The name that the bot has in the Azure portal.')
@minLength(4)
@maxLength(42)
param botDisplayName string = 'Saksgang'

@description('Tags for every resource, beside those set here.')
param tags object = {}

@description('The size of the machines. Smaller ones than these have no staging slot.')
@allowed(['S1', 'P0v3', 'P1v3', 'P2v3'])
param appServiceSku string = 'P0v3'

@description('How many machines run the bot.')
@minValue(1)
@maxValue(10)
param instanceCount int = 1

@description('Spread over the zones of the region. Needs two machines and a P plan; cannot be changed for Cosmos DB later.')
param zoneRedundant bool = false

@description('serverless: pay by request, one region. autoscale: pay for the most that was needed in each hour.')
@allowed(['serverless', 'autoscale'])
param cosmosCapacity string = 'serverless'

@description('The most request units a second, with autoscale; a tenth of it is the least one pays for.')
@minValue(1000)
@maxValue(20000)
param cosmosMaxThroughput int = 1000

@description('How far back the data can be restored.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param cosmosBackup string = 'Continuous30Days'

@description('How long logs are kept, in days. They are operational data, not the record.')
@allowed([30, 60, 90, 120, 180, 270, 365])
param logRetentionDays int = 90

@description('Logs above this many gigabytes a day are not taken in, so that a fault cannot cost without limit.')
@minValue(1)
@maxValue(20)
param logDailyLimitGb int = 1

@description('What is written to the log. With less than info, the alert on a queue that stands still would have nothing to go by.')
@allowed(['info', 'debug'])
param logLevel string = 'info'

@description('An OpenTelemetry collector of the organisation, which traces and figures are sent to beside Application Insights.')
param telemetryEndpoint string = ''

@description('Who hears of alerts and of the budget.')
@minLength(1)
@maxLength(10)
param alertEmails string[]

@description('The most it should cost in a month, in the currency of the subscription. 0: no budget.')
@minValue(0)
@maxValue(1000000)
param monthlyBudget int = 0

@description('The first day of the month the budget begins in, as 2026-12-01. Needed with a budget; cannot be changed later.')
param budgetStartDate string = ''

@description('The Entra group that keeps cooperation.yaml, as its object id. Empty: give the role by hand.')
param administratorGroupId string = ''

@description('Reach Cosmos DB and Storage through a private network only.')
param privateNetwork bool = false

@description('The addresses of the private network, at least a /26.')
param networkAddressPrefix string = '10.60.0.0/24'

@description('With a private network: the public addresses or ranges from which the administrators reach Storage.')
param administratorAddresses string[] = []

@description('Locks Cosmos DB and Storage against deletion. The deployer must be owner.')
param protectData bool = true

var suffix = take(uniqueString(resourceGroup().id, workload, environmentName), 6)
var baseName = '${workload}-${environmentName}'
var allTags = union(tags, { workload: workload, environment: environmentName, managedBy: 'bicep' })
var names = {
  database: 'saksgang'
  documents: 'documents'
  workQueue: 'saksgang-work'
  poisonQueue: 'saksgang-poison'
  originals: 'originals'
  configuration: 'configuration'
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: 'id-${baseName}'
    location: location
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    workspaceName: 'log-${baseName}'
    insightsName: 'appi-${baseName}'
    actionGroupName: 'ag-${baseName}'
    location: location
    tags: allTags
    retentionDays: logRetentionDays
    dailyLimitGb: logDailyLimitGb
    alertEmails: alertEmails
    principalId: identity.outputs.principalId
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    name: 'cosmos-${baseName}-${suffix}'
    location: location
    tags: allTags
    capacity: cosmosCapacity
    maxThroughput: cosmosMaxThroughput
    backup: cosmosBackup
    zoneRedundant: zoneRedundant
    databaseName: names.database
    containerName: names.documents
    workspaceId: monitoring.outputs.workspaceId
    principalId: identity.outputs.principalId
    isPublic: !privateNetwork
    isProtected: protectData
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('st${workload}${environmentName}${suffix}', 24)
    location: location
    tags: allTags
    zoneRedundant: zoneRedundant
    workQueueName: names.workQueue
    poisonQueueName: names.poisonQueue
    originalsName: names.originals
    configurationName: names.configuration
    workspaceId: monitoring.outputs.workspaceId
    principalId: identity.outputs.principalId
    administratorGroupId: administratorGroupId
    isPublic: !privateNetwork
    administratorAddresses: administratorAddresses
    isProtected: protectData
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: 'vnet-${baseName}'
    baseName: baseName
    location: location
    tags: allTags
    addressPrefix: networkAddressPrefix
    cosmosId: cosmos.outputs.id
    storageId: storage.outputs.id
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    planName: 'asp-${baseName}'
    siteName: 'app-${baseName}-${suffix}'
    location: location
    tags: allTags
    sku: appServiceSku
    instanceCount: zoneRedundant ? max(instanceCount, 2) : instanceCount
    zoneRedundant: zoneRedundant
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
    workspaceId: monitoring.outputs.workspaceId
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    settings: {
      SAKSGANG_COSMOS_ENDPOINT: cosmos.outputs.endpoint
      SAKSGANG_COSMOS_DATABASE: names.database
      SAKSGANG_COSMOS_CONTAINER: names.documents
      SAKSGANG_QUEUE_URL: storage.outputs.queueEndpoint
      SAKSGANG_QUEUE_NAME: names.workQueue
      SAKSGANG_QUEUE_POISON_NAME: names.poisonQueue
      SAKSGANG_BLOB_URL: storage.outputs.blobEndpoint
      SAKSGANG_BLOB_CONTAINER: names.originals
      SAKSGANG_COOPERATION: '${storage.outputs.blobEndpoint}${names.configuration}/cooperation.yaml'
      SAKSGANG_LOG_LEVEL: logLevel
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.insightsAddress
      OTEL_EXPORTER_OTLP_ENDPOINT: telemetryEndpoint
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${baseName}-${suffix}'
    tags: allTags
    displayName: botDisplayName
    endpoint: 'https://${app.outputs.hostName}/api/messages'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    baseName: baseName
    location: location
    tags: allTags
    actionGroupId: monitoring.outputs.actionGroupId
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
    siteId: app.outputs.siteId
    siteHostName: app.outputs.hostName
    cosmosId: cosmos.outputs.id
    poisonQueueName: names.poisonQueue
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  name: 'budget'
  params: {
    name: 'budget-${baseName}'
    amount: monthlyBudget
    startDate: budgetStartDate
    emails: alertEmails
  }
}

// The Microsoft 365 Agents Toolkit writes these to env/.env.NAME; npm run package reads them from there.

@description('The client id of the bot, for the app package.')
output BOT_ID string = identity.outputs.clientId

@description('The host that the bot answers on, for the app package.')
output BOT_DOMAIN string = app.outputs.hostName

@description('The name of the App Service, for az webapp.')
output AZURE_APP_SERVICE_NAME string = app.outputs.siteName

@description('The name of the storage account that cooperation.yaml is uploaded to.')
output AZURE_STORAGE_NAME string = storage.outputs.name

@description('The name of the Cosmos DB account, for az cosmosdb.')
output AZURE_COSMOS_NAME string = cosmos.outputs.name
