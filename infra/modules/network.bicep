// A network through which the bot reaches its data. Teams still reaches the bot from outside.

@description('The name of the network.')
param name string

@description('The region.')
param location string

@description('The tags.')
param tags object

@description('The addresses of the network.')
param addressPrefix string

@description('The account of Cosmos DB.')
param cosmosId string

@description('The storage account.')
param storageId string

@description('The end of the names of the endpoints.')
param baseName string

// The zone's name is Microsoft's, one for each kind of service.
var services = [
  { name: 'cosmos', group: 'Sql', targetId: cosmosId, zone: 'privatelink.documents.azure.com' }
  { name: 'blob', group: 'blob', targetId: storageId, zone: 'privatelink.blob.${environment().suffixes.storage}' }
  { name: 'queue', group: 'queue', targetId: storageId, zone: 'privatelink.queue.${environment().suffixes.storage}' }
]

resource network 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 27, 0)
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
          defaultOutboundAccess: true
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 27, 1)
          privateEndpointNetworkPolicies: 'Enabled'
          defaultOutboundAccess: false
        }
      }
    ]
  }
}

resource privateZones 'Microsoft.Network/privateDnsZones@2024-06-01' = [for service in services: {
  name: service.zone
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for (service, index) in services: {
  parent: privateZones[index]
  name: name
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}]

module endpoints 'privateEndpoint.bicep' = [for (service, index) in services: {
  name: '${service.name}Endpoint'
  params: {
    name: 'pep-${service.name}-${baseName}'
    location: location
    tags: tags
    subnetId: network.properties.subnets[1].id
    zoneId: privateZones[index].id
    targetId: service.targetId
    groupId: service.group
  }
}]

@description('Where the App Service is joined to the network.')
output appSubnetId string = network.properties.subnets[0].id
