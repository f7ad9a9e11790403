// What wakes the administrators. docs/operate.md tells what each one means and what to do.

@description('The end of the names.')
param baseName string

@description('The region of the log.')
param location string

@description('The tags.')
param tags object

@description('Who is told.')
param actionGroupId string

@description('The log that is searched.')
param workspaceId string

@description('The Application Insights component that asks from outside.')
param insightsId string

@description('The site.')
param siteId string

@description('The host that is asked.')
param siteHostName string

@description('The account of Cosmos DB.')
param cosmosId string

@description('The queue of what was given up.')
param poisonQueueName string

// Amsterdam, Dublin, Paris: the nearest to Norway from which Azure asks.
var askingFrom = ['emea-nl-ams-azr', 'emea-gb-db3-azr', 'emea-fr-pra-edge']

resource reachable 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'reachable-${baseName}'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'reachable-${baseName}'
    Name: 'reachable-${baseName}'
    Kind: 'standard'
    Enabled: true
    Frequency: 900
    Timeout: 30
    RetryEnabled: true
    Locations: [for place in askingFrom: { Id: place }]
    Request: { RequestUrl: 'https://${siteHostName}/health/live', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource unreachable 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'unreachable-${baseName}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The bot cannot be reached from outside.'
    severity: 1
    enabled: true
    scopes: [reachable.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: reachable.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

var onMetrics = [
  {
    name: 'unhealthy'
    description: 'The bot says of itself that it is not ready: its store, its queue or its identity fails.'
    severity: 1
    scope: siteId
    metricNamespace: 'Microsoft.Web/sites'
    metric: 'HealthCheckStatus'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 100
    dimensions: []
  }
  {
    name: 'server-errors'
    description: 'The bot answered requests with 5xx.'
    severity: 2
    scope: siteId
    metricNamespace: 'Microsoft.Web/sites'
    metric: 'Http5xx'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 5
    dimensions: []
  }
  {
    name: 'slow'
    description: 'Answers take long; Teams gives up after ten to fifteen seconds.'
    severity: 3
    scope: siteId
    metricNamespace: 'Microsoft.Web/sites'
    metric: 'HttpResponseTime'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 5
    dimensions: []
  }
  {
    name: 'throttled'
    description: 'Cosmos DB refuses requests because too many request units are asked for.'
    severity: 2
    scope: cosmosId
    metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'TotalRequests'
    aggregation: 'Count'
    operator: 'GreaterThan'
    threshold: 20
    dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
  }
]

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [for alert in onMetrics: {
  name: '${alert.name}-${baseName}'
  location: 'global'
  tags: tags
  properties: {
    description: alert.description
    severity: alert.severity
    enabled: true
    scopes: [alert.scope]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: alert.name
          metricNamespace: alert.metricNamespace
          metricName: alert.metric
          timeAggregation: alert.aggregation
          operator: alert.operator
          threshold: alert.threshold
          dimensions: alert.dimensions
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}]

// Storage tells how many messages it has once a day only, and never how old they are. So these two read logs: the bot
// writes a line when it carries out the sweep of each minute, which is a message on the queue like any other. App Service
// may put a time before it, so it is searched, not parsed.
var onLogs = [
  {
    name: 'queue-stands'
    displayName: 'The queue stands still'
    description: 'For a quarter of an hour no message was carried out less than five minutes after it was due.'
    severity: 1
    query: 'AppServiceConsoleLogs | where ResultDescription has "Swept" and tolong(extract("lateMs.:([0-9]+)", 1, ResultDescription)) < 300000'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'poison'
    displayName: 'Work was given up'
    description: 'A message was put aside after twelve tries, about an hour: a card, a reminder or a publication is missing.'
    severity: 2
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "/${poisonQueueName}/"'
    operator: 'GreaterThan'
    threshold: 0
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in onLogs: {
  name: '${alert.name}-${baseName}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: alert.displayName
    description: alert.description
    severity: alert.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: alert.query
          timeAggregation: 'Count'
          operator: alert.operator
          threshold: alert.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [actionGroupId] }
  }
}]
