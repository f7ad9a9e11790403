// One service's address in the private network, and its name there.

@description('The name of the endpoint.')
param name string

@description('The region.')
param location string

@description('The tags.')
param tags object

@description('The subnet it is in.')
param subnetId string

@description('The zone that its name is in.')
param zoneId string

@description('The account it leads to.')
param targetId string

@description('Which part of the account.')
@allowed(['Sql', 'blob', 'queue'])
param groupId string

resource endpoint 'Microsoft.Network/privateEndpoints@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      { name: groupId, properties: { privateLinkServiceId: targetId, groupIds: [groupId] } }
    ]
  }
}

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-07-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [{ name: groupId, properties: { privateDnsZoneId: zoneId } }]
  }
}
