import type { AzureTypes } from './azureTypes.ts';
import { misfits } from './fits.ts';
import { infer, type Surroundings } from './infer.ts';
import { any, type ObjectShape, type Shape } from './shape.ts';
import { type Declaration, type Expression, entryOf, type Fault, innermost, type Resource } from './syntax.ts';

/** What Bicep itself understands in the body of a resource. */
const ownWords = ['parent', 'scope', 'dependsOn'];

/** What others see of a resource; of one in a loop, a list. */
export function shapeOfResource({ type, body }: Resource, types: AzureTypes): Shape {
  const shape = types(type)?.body ?? any;
  return isLoop(body) ? { kind: 'list', item: () => shape } : shape;
}

/** What is wrong with a resource against its type in Azure, and with what it is attached to. */
export function resourceFaults(
  resource: Resource,
  declarations: readonly Declaration[],
  types: AzureTypes,
  around: Surroundings,
): readonly Fault[] {
  const { name, line, type, body, isExisting } = resource;
  const known = types(type);
  if (!known) {
    infer(body, around);
    return [{ line, message: `${type} is not among the definitions; is it right? Then run npm run azure-types` }];
  }
  const inferred = infer(body, around);
  const given = inferred.kind === 'list' ? inferred.item() : inferred;
  const faults = [...parentFaults(resource, declarations), ...scopeFaults(resource, known.isAttachable)];
  if (given.kind !== 'object') return [...faults, { line, message: `${name} is not described by an object` }];
  const properties = new Map([...given.properties].filter(([key]) => !ownWords.includes(key)));
  if (isExisting) return [...faults, ...(properties.has('name') ? [] : [{ line, message: `${name} has no name` }])];
  const bare: ObjectShape = { ...given, properties };
  return [...faults, ...misfits(bare, known.body, { line, path: name })];
}

function parentFaults({ name, line, type, body }: Resource, declarations: readonly Declaration[]): readonly Fault[] {
  const [path = ''] = type.split('@');
  const parent = entryOf(innermost(body), 'parent')?.value;
  const isChild = path.split('/').length > 2;
  if (!parent) return isChild ? [{ line, message: `${name} has no parent` }] : [];
  const above = declarations.find((one) => one.name === rootName(parent) && one.kind === 'resource');
  const wanted = path.split('/').slice(0, -1).join('/');
  if (above?.kind !== 'resource' || above.type.split('@')[0] !== wanted) {
    return [{ line: parent.line, message: `${name}: its parent is not of the type ${wanted}` }];
  }
  return [];
}

function scopeFaults({ name, body }: Resource, isAttachable: boolean): readonly Fault[] {
  const scope = entryOf(innermost(body), 'scope');
  if (!scope || isAttachable) return [];
  return [{ line: scope.line, message: `${name} cannot be attached to another resource` }];
}

function rootName(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  return expression.kind === 'index' || expression.kind === 'member' ? rootName(expression.of) : undefined;
}

/** Whether there are several. */
export function isLoop(body: Expression): boolean {
  return body.kind === 'loop';
}
