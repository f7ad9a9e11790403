import { misfits } from './fits.ts';
import { infer, type Surroundings } from './infer.ts';
import { shapeOfParameter, shapeOfType } from './parameters.ts';
import { isLoop } from './resources.ts';
import { any, anyObject, type ObjectShape, type Property, type Shape } from './shape.ts';
import { type BicepFile, type Declaration, entryOf, type Fault, innermost, type Module } from './syntax.ts';

/** What others see of a module: its outputs, and its name. */
export function shapeOfModule({ body }: Module, file: BicepFile | undefined): Shape {
  if (!file) return any;
  const outputs = declared(file, 'output').map(({ name, type }): [string, Property] => [
    name,
    { shape: () => shapeOfType(type) ?? any },
  ]);
  const seen: ObjectShape = { kind: 'object', name: 'outputs', properties: new Map(outputs) };
  const text: Shape = { kind: 'text' };
  const shape: Shape = {
    kind: 'object',
    name: 'module',
    properties: new Map([
      ['outputs', { shape: () => seen }],
      ['name', { shape: () => text }],
    ]),
  };
  return isLoop(body) ? { kind: 'list', item: () => shape } : shape;
}

/** What is wrong with a call of a module: its parameters must be given, known and fitting. */
export function moduleFaults(module: Module, file: BicepFile | undefined, around: Surroundings): readonly Fault[] {
  const { name, line, path, body } = module;
  infer(body, around);
  if (!file) return [{ line, message: `${name}: there is no ${path}` }];
  const wanted: ObjectShape = {
    kind: 'object',
    name: path,
    properties: new Map([
      ['name', { shape: () => ({ kind: 'text', most: 64 }) }],
      ['params', { shape: () => parametersOf(file), isRequired: true }],
      ['scope', { shape: () => any }],
      ['dependsOn', { shape: () => ({ kind: 'list', item: () => any }) }],
    ]),
  };
  const inferred = infer(body, { ...around, report: () => {} });
  const given = inferred.kind === 'list' ? inferred.item() : inferred;
  const place = { line: entryOf(innermost(body), 'params')?.line ?? line, path: name };
  return misfits(given, wanted, place);
}

function parametersOf(file: BicepFile): Shape {
  const parameters = declared(file, 'parameter').map((one): [string, Property] => [
    one.name,
    { shape: () => shapeOfParameter(one), isRequired: one.value === undefined && one.type.kind !== 'nullable' },
  ]);
  return parameters.length > 0 ? { kind: 'object', name: 'params', properties: new Map(parameters) } : anyObject;
}

function declared<Kind extends Declaration['kind']>(file: BicepFile, kind: Kind) {
  return file.declarations.filter((one): one is Extract<Declaration, { kind: Kind }> => one.kind === kind);
}
