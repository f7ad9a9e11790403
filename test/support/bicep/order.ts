import type { AzureTypes } from './azureTypes.ts';
import { type BicepFile, type Declaration, type Expression, type Fault, innermost, partsOf } from './syntax.ts';

/** Of a resource, this much is known before it is made; the rest, and the outputs of modules, only afterwards. */
const knownOfResource = ['id', 'name', 'type', 'apiVersion'];

/**
 * What stands in the way of an order to deploy in: circles, and what must be known beforehand (names, conditions, what
 * loops go over) but is told only by something deployed (BCP120, BCP177, BCP178 in Microsoft's compiler).
 */
export function orderFaults(file: BicepFile, types: AzureTypes): readonly Fault[] {
  const declared = new Map(
    file.declarations.filter(({ kind }) => kind !== 'output').map((declaration) => [declaration.name, declaration]),
  );
  return [...file.declarations.flatMap(circlesFrom), ...file.declarations.flatMap(tooLate)];

  function circlesFrom(start: Declaration): readonly Fault[] {
    const seen = new Set<string>();
    const open = [...namesIn(start)];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (name === start.name && start.kind !== 'output') {
        return [{ line: start.line, message: `${start.name} waits for itself` }];
      }
      const next = seen.has(name) ? undefined : declared.get(name);
      seen.add(name);
      if (next) open.push(...namesIn(next));
    }
    return [];
  }

  function tooLate(declaration: Declaration): readonly Fault[] {
    if (declaration.kind !== 'resource' && declaration.kind !== 'module') return [];
    const body = types(declaration.kind === 'resource' ? declaration.type : '')?.body;
    const constants = body?.kind === 'object' ? [...body.properties].filter(([, { isConstant }]) => isConstant) : [];
    const early = new Set(['name', 'scope', ...constants.map(([key]) => key)]);
    const inner = innermost(declaration.body);
    const entries = inner.kind === 'object' ? inner.entries : [];
    const beforehand = [
      ...entries.flatMap(({ key, value }) => (early.has(String(key.parts[0])) ? [value] : [])),
      ...conditionsOf(declaration.body),
    ];
    return beforehand.filter(toldAfterwards).map(({ line }) => ({
      line,
      message: `${declaration.name}: this must be known before the deployment begins`,
    }));
  }

  /** Whether the value is known only when something has been deployed. */
  function toldAfterwards(expression: Expression): boolean {
    if (expression.kind === 'name') {
      const declaration = declared.get(expression.name);
      return declaration?.kind === 'variable' && toldAfterwards(declaration.value);
    }
    if (expression.kind === 'member') {
      const of = expression.of.kind === 'index' ? expression.of.of : expression.of;
      const owner = of.kind === 'name' ? declared.get(of.name) : undefined;
      if (owner?.kind === 'resource') return !knownOfResource.includes(expression.name);
      if (owner?.kind === 'module') return expression.name !== 'name';
    }
    return partsOf(expression).some(toldAfterwards);
  }
}

function conditionsOf(body: Expression): readonly Expression[] {
  if (body.kind === 'loop') return [body.over, ...conditionsOf(body.body)];
  return body.kind === 'when' ? [body.condition, ...conditionsOf(body.body)] : [];
}

function namesIn(declaration: Declaration): readonly string[] {
  const body = 'body' in declaration ? declaration.body : declaration.value;
  return body ? collect(body) : [];
}

function collect(expression: Expression): readonly string[] {
  return [...(expression.kind === 'name' ? [expression.name] : []), ...partsOf(expression).flatMap(collect)];
}
