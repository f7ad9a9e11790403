import type { Planted } from './planted.ts';

const cosmos = 'modules/cosmos.bicep';
const storage = 'modules/storage.bicep';
const identity = 'modules/identity.bicep';
const main = 'main.bicep';

/** Faults that a template has in itself. */
export const inTheFile: readonly Planted[] = [
  [
    'a bracket too few',
    cosmos,
    "capabilities: capacity == 'serverless' ? [{",
    "capabilities: capacity == 'serverless' ? {{",
    /is not Bicep/,
  ],
  ['a name that is not declared', cosmos, 'tier: backup', 'tier: bakcup', /there is no bakcup here/],
  [
    'a function that does not exist',
    main,
    'take(uniqueString',
    'take(uniqeString',
    /function uniqeString is not known/,
  ],
  [
    'a function with too few arguments',
    main,
    'take(uniqueString(resourceGroup().id, workload, environmentName), 6)',
    'take(uniqueString(resourceGroup().id))',
    /take takes 2/,
  ],
  [
    'a function that gives away keys',
    storage,
    'output name string = account.name',
    "output name string = listKeys(account.id, '2025-01-01').keys[0].value",
    /listKeys is not for/,
  ],
  ['a parameter that nobody uses', cosmos, 'tier: backup', "tier: 'Continuous7Days'", /backup is not used/],
  ['a parameter without a description', identity, "@description('The region.')\n", '', /location has no description/],
  [
    'a default that is not allowed',
    main,
    "param appServiceSku string = 'P0v3'",
    "param appServiceSku string = 'B1'",
    /appServiceSku: is 'B1', but must be one of/,
  ],
  [
    'a default out of range',
    main,
    'param cosmosMaxThroughput int = 1000',
    'param cosmosMaxThroughput int = 100',
    /under 1000/,
  ],
  [
    'a default of another type',
    main,
    'param monthlyBudget int = 0',
    "param monthlyBudget int = 'none'",
    /monthlyBudget: is/,
  ],
  [
    'a secret that is not marked',
    identity,
    'param location string',
    "param location string\n\n@description('x')\nparam adminPassword string",
    /adminPassword sounds secret/,
  ],
  [
    'two of one name',
    identity,
    "@description('The tags.')",
    "@description('x')\nparam location string\n\n@description('The tags.')",
    /location is declared twice/,
  ],
  ['a key that is written twice', identity, '  tags: tags\n', '  tags: tags\n  tags: tags\n', /tags is written twice/],
  ['a file that is not there', cosmos, 'indexing-policy.json', 'indexing.json', /there is no such file/],
  [
    'a loop over something else',
    'modules/alerts.bicep',
    'for place in askingFrom',
    'for place in siteHostName',
    /a loop goes over a list/,
  ],
];
