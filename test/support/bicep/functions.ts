import { any, anyObject, boolean, either, listOf, number, type Shape, text } from './shape.ts';

/** What a function of Bicep gives, from what it is given. */
type Result = (given: readonly Shape[]) => Shape;

const storageSuffix: Shape = {
  kind: 'object',
  name: 'suffixes',
  properties: new Map([['storage', { shape: () => text }]]),
};

/** The functions that may be used: what they give, and how many arguments they take at least. */
export const functions: Readonly<Record<string, { readonly least: number; readonly gives: Result }>> = {
  union: { least: 2, gives: united },
  take: { least: 2, gives: ([first = any]) => (first.kind === 'list' ? first : text) },
  uniqueString: { least: 1, gives: () => text },
  guid: { least: 1, gives: () => text },
  toLower: { least: 1, gives: () => text },
  format: { least: 1, gives: () => text },
  cidrSubnet: { least: 3, gives: () => text },
  subscriptionResourceId: { least: 2, gives: () => text },
  length: { least: 1, gives: () => number },
  max: { least: 1, gives: () => number },
  min: { least: 1, gives: () => number },
  empty: { least: 1, gives: () => boolean },
  contains: { least: 2, gives: () => boolean },
  concat: { least: 1, gives: ([first = any]) => first },
  resourceGroup: {
    least: 0,
    gives: () => known('resourceGroup', { id: text, name: text, location: text, tags: anyObject }),
  },
  subscription: { least: 0, gives: () => known('subscription', { id: text, subscriptionId: text, tenantId: text }) },
  tenant: { least: 0, gives: () => known('tenant', { tenantId: text }) },
  environment: { least: 0, gives: () => known('environment', { name: text, suffixes: storageSuffix }) },
};

/** Functions that tell what is secret or make templates depend on the moment; they are not for these templates. */
export const forbiddenFunctions = ['listKeys', 'listAccountSas', 'listServiceSas', 'listConnectionStrings', 'newGuid'];

function known(name: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return {
    kind: 'object',
    name,
    properties: new Map(Object.entries(shapes).map(([key, shape]) => [key, { shape: () => shape }])),
  };
}

/** Objects with the properties of all, the later ones before the earlier; lists one after the other. */
function united(given: readonly Shape[]): Shape {
  const objects = given.flatMap((shape) => (shape.kind === 'object' ? [shape] : []));
  if (objects.length < given.length) {
    return given.every(({ kind }) => kind === 'list') ? listOf(either(given.map(itemOf))) : any;
  }
  const rest = objects.find((shape) => shape.rest)?.rest;
  return {
    kind: 'object',
    name: 'union',
    properties: new Map(objects.flatMap(({ properties }) => [...properties])),
    rest,
  };
}

function itemOf(shape: Shape): Shape {
  return shape.kind === 'list' ? shape.item() : any;
}
