import type { Planted } from './planted.ts';

const cosmos = 'modules/cosmos.bicep';
const app = 'modules/app.bicep';
const storage = 'modules/storage.bicep';
const identity = 'modules/identity.bicep';

/** Faults against Azure’s types. */
export const againstTypes: readonly Planted[] = [
  [
    'a misspelt property',
    app,
    'httpsOnly: true',
    'httpOnly: true',
    /httpOnly: there is no such property.*is httpsOnly meant/,
  ],
  [
    'a misspelt property in a variable',
    app,
    'ftpsState:',
    'ftpState:',
    /siteConfig\.ftpState: there is no such property/,
  ],
  [
    'a property of another version',
    app,
    "outboundVnetRouting: { allTraffic: subnetId != '' }",
    "vnetRouteAllEnabled: subnetId != ''",
    /vnetRouteAllEnabled: there is no such property/,
  ],
  [
    'a missing property',
    cosmos,
    "    databaseAccountOfferType: 'Standard'\n",
    '',
    /databaseAccountOfferType is missing/,
  ],
  [
    'a missing property, deep down',
    cosmos,
    'resource: { id: databaseName }',
    'resource: {}',
    /resource: id is missing/,
  ],
  ['a wrong version', cosmos, 'databaseAccounts@2025-04-15', 'databaseAccounts@2025-04-16', /2025-04-16 is not among/],
  [
    'a type that does not exist',
    identity,
    'userAssignedIdentities@',
    'userAssignedIdentity@',
    /is not among the definitions/,
  ],
  [
    'a property that can only be read',
    identity,
    '  tags: tags\n}',
    "  tags: tags\n  properties: { clientId: '1' }\n}",
    /can only be read/,
  ],
  [
    'a word that is not one of the known',
    cosmos,
    "kind: 'Hash'",
    "kind: 'Hashed'",
    /kind: is 'Hashed', but must be one of/,
  ],
  ['a word for a number', cosmos, 'version: 2', "version: '2'", /version: is/],
  [
    'a word for a switch',
    storage,
    'allowSharedKeyAccess: false',
    "allowSharedKeyAccess: 'false'",
    /allowSharedKeyAccess: is/,
  ],
  [
    'an object for a list',
    cosmos,
    'locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: zoneRedundant }]',
    'locations: { locationName: location }',
    /locations: is/,
  ],
  [
    'a kind of backup that does not exist',
    cosmos,
    "backupPolicy: { type: 'Continuous',",
    "backupPolicy: { type: 'Continous',",
    /backupPolicy\.type: must be one of Continuous, Periodic/,
  ],
  ['a child of the wrong parent', cosmos, 'parent: database', 'parent: account', /its parent is not of the type/],
  [
    'a child without a parent',
    storage,
    '  parent: queues\n  name: workQueueName',
    '  name: workQueueName',
    /workQueue has no parent/,
  ],
  [
    'a scope on what cannot be attached',
    identity,
    '  tags: tags\n}',
    '  tags: tags\n  scope: identity\n}',
    /cannot be attached/,
  ],
  [
    'a property that a resource does not have',
    cosmos,
    'account.properties.documentEndpoint',
    'account.properties.endpoint',
    /has no endpoint/,
  ],
  [
    'a period that a budget does not have',
    'modules/budget.bicep',
    "timeGrain: 'Monthly'",
    "timeGrain: 'Weekly'",
    /timeGrain: is 'Weekly'/,
  ],
];
