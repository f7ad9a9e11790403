import type { Planted } from './planted.ts';

const cosmos = 'modules/cosmos.bicep';
const identity = 'modules/identity.bicep';
const main = 'main.bicep';
const network = 'modules/network.bicep';

/** Faults between a template and the modules it calls. */
export const betweenModules: readonly Planted[] = [
  [
    'a parameter that the module does not have',
    main,
    "    endpoint: 'https:",
    "    url: 'https:",
    /bot\.params\.url: there is no such property/,
  ],
  ['a parameter that is not given', network, '    groupId: service.group\n', '', /groupId is missing/],
  [
    'a value that the module does not allow',
    network,
    "group: 'Sql'",
    "group: 'SQL'",
    /groupId: is 'SQL', but must be one of/,
  ],
  ['a value that another module may give', main, 'backup: cosmosBackup', 'backup: logLevel', /backup: is 'debug'/],
  [
    'an output that the module does not have',
    main,
    'storage.outputs.queueEndpoint',
    'storage.outputs.queueUrl',
    /outputs has no queueUrl/,
  ],
  [
    'an output that leads to nothing',
    main,
    'output BOT_ID string = identity.outputs.clientId',
    'output BOT_ID string = identity.outputs.appId',
    /outputs has no appId/,
  ],
  [
    'an output of another type',
    identity,
    'output clientId string = identity.properties.clientId',
    'output clientId int = identity.properties.clientId',
    /output clientId: is/,
  ],
  ['a list for a text', network, 'groupId: service.group', 'groupId: [service.group]', /groupId: is/],
  [
    'a module that is not there',
    main,
    "'modules/budget.bicep'",
    "'modules/budgets.bicep'",
    /there is no modules\/budgets\.bicep/,
  ],
  [
    'modules that wait for each other',
    main,
    '    tags: allTags\n  }\n}\n\nmodule monitoring',
    '    tags: { after: cosmos.outputs.name }\n  }\n}\n\nmodule monitoring',
    /identity waits for itself/,
  ],
  [
    'a condition that is known too late',
    main,
    'if (monthlyBudget > 0)',
    "if (identity.outputs.clientId != '')",
    /must be known before/,
  ],
  [
    'a resource name that is known too late',
    cosmos,
    'guid(account.id, principalId, databaseName)',
    'guid(account.properties.documentEndpoint, principalId, databaseName)',
    /must be known before/,
  ],
];
