// Who the bot is, to Teams, to Cosmos DB, to Storage and to Application Insights. It has no secret.

@description('The name of the identity.')
param name string

@description('The region.')
param location string

@description('The tags.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('The resource id.')
output id string = identity.id

@description('What Entra ID calls the application (client) id.')
output clientId string = identity.properties.clientId

@description('What roles are given to.')
output principalId string = identity.properties.principalId

@description('The tenant it belongs to.')
output tenantId string = identity.properties.tenantId
