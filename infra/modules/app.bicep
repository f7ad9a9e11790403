// The machines and the program on them, with a slot beside production to start the next version in.

@description('The name of the plan.')
param planName string

@description('The name of the site, which is also its host name.')
@maxLength(60)
param siteName string

@description('The region.')
param location string

@description('The tags.')
param tags object

@description('The size of the machines.')
param sku string

@description('How many there are.')
param instanceCount int

@description('Whether they are in different zones.')
param zoneRedundant bool

@description('The identity of the bot.')
param identityId string

@description('The same, as its client id.')
param identityClientId string

@description('The tenant that the bot serves.')
param tenantId string

@description('Where its logs go.')
param workspaceId string

@description('The subnet through which it reaches its data; empty for none.')
param subnetId string

@description('Where data and work are: application settings that are the same in both slots.')
param settings object

// What the slots have in common. exec: the program takes the place of the shell that App Service starts it from, and so
// hears when it is told to end.
var siteConfig = {
  linuxFxVersion: 'NODE|24-lts'
  appCommandLine: 'exec node src/main.ts'
  alwaysOn: true
  http20Enabled: true
  minTlsVersion: '1.2'
  scmMinTlsVersion: '1.2'
  ftpsState: 'Disabled'
  remoteDebuggingEnabled: false
  healthCheckPath: '/health/ready'
}

var siteProperties = {
  serverFarmId: plan.id
  reserved: true
  httpsOnly: true
  clientAffinityEnabled: false
  publicNetworkAccess: 'Enabled'
  virtualNetworkSubnetId: subnetId == '' ? null : subnetId
  outboundVnetRouting: { allTraffic: subnetId != '' }
  siteConfig: siteConfig
}

// Links to papers lead to production also from a slot that is about to become it.
var commonSettings = union(settings, {
  NODE_ENV: 'production'
  MicrosoftAppType: 'UserAssignedMSI'
  MicrosoftAppId: identityClientId
  MicrosoftAppTenantId: tenantId
  AZURE_CLIENT_ID: identityClientId
  SAKSGANG_PUBLIC_URL: 'https://${site.properties.defaultHostName}'
  SAKSGANG_PERSON_PER_MINUTE: '180'
  SAKSGANG_CONVERSATION_PER_MINUTE: '1800'
  SAKSGANG_TURNS_AT_ONCE: '256'
  SAKSGANG_GRACE_SECONDS: '5'
  // Microsoft's library would otherwise tell Microsoft how it itself fares.
  APPLICATION_INSIGHTS_NO_STATSBEAT: '1'
  WEBSITE_RUN_FROM_PACKAGE: '1'
  // How long the program may take to end, after its grace: App Service allows five seconds unless told.
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '60'
  WEBSITE_SWAP_WARMUP_PING_PATH: '/health/ready'
  WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
  WEBSITE_HEALTHCHECK_MAXPINGFAILURES: '5'
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
})

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: sku, capacity: instanceCount }
  properties: { reserved: true, zoneRedundant: zoneRedundant }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: siteName
  location: location
  tags: tags
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: siteProperties
}

resource siteSettings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: site
  name: 'appsettings'
  properties: union(commonSettings, { SAKSGANG_WORKERS: 'on' })
}

// What stays where it is when the slots are swapped.
resource slotSettings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: site
  name: 'slotConfigNames'
  properties: { appSettingNames: ['SAKSGANG_WORKERS'] }
}

resource siteFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'ftp'
  properties: { allow: false }
}

resource siteScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'scm'
  properties: { allow: false }
}

// Where the next version is started and tried, on the same data. It does not take work off the queue.
resource staging 'Microsoft.Web/sites/slots@2024-11-01' = {
  parent: site
  name: 'staging'
  location: location
  tags: tags
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: siteProperties
}

resource stagingSettings 'Microsoft.Web/sites/slots/config@2024-11-01' = {
  parent: staging
  name: 'appsettings'
  properties: union(commonSettings, { SAKSGANG_WORKERS: 'off' })
  dependsOn: [slotSettings]
}

resource stagingFtp 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: staging
  name: 'ftp'
  properties: { allow: false }
}

resource stagingScm 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: staging
  name: 'scm'
  properties: { allow: false }
}

// Not the requests: their addresses hold the links to papers.
resource siteDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
    ]
  }
}

resource stagingDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: staging
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
    ]
  }
}

@description('The site.')
output siteId string = site.id

@description('Its name.')
output siteName string = site.name

@description('The host that it answers on.')
output hostName string = site.properties.defaultHostName
