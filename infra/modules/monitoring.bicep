// Where logs, traces and figures go, and who is told.

@description('The name of the Log Analytics workspace.')
param workspaceName string

@description('The name of the Application Insights component.')
param insightsName string

@description('The name of the action group.')
param actionGroupName string

@description('The region.')
param location string

@description('The tags.')
param tags object

@description('How long logs are kept, in days.')
param retentionDays int

@description('What is taken in a day at most, in gigabytes.')
param dailyLimitGb int

@description('Who hears of alerts.')
param alertEmails string[]

@description('The identity of the bot, which writes traces and figures.')
param principalId string

// Built in to Azure: Monitoring Metrics Publisher, which can write, and read nothing.
var metricsPublisherRole = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyLimitGb }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
    RetentionInDays: retentionDays
  }
}

resource writesTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, metricsPublisherRole)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisherRole)
  }
}

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'Saksgang'
    enabled: true
    emailReceivers: [for (email, index) in alertEmails: {
      name: 'mail-${index}'
      emailAddress: email
      useCommonAlertSchema: true
    }]
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: workspace
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

@description('The workspace.')
output workspaceId string = workspace.id

@description('The component.')
output insightsId string = insights.id

@description('Where traces and figures are sent. It is an address: with local authentication off, it lets nobody in.')
output insightsAddress string = insights.properties.ConnectionString

@description('The action group.')
output actionGroupId string = actionGroup.id
