import type { Templates } from './check.ts';
import { createEvaluator, isObject, type Value } from './evaluate.ts';
import type { Module, Resource } from './syntax.ts';

/** A resource as a deployment would make it, as far as the templates tell. */
export interface DeployedResource {
  /** The template it stands in, and the name it has there. */
  readonly template: string;
  readonly symbol: string;
  /** Without the version. */
  readonly type: string;
  readonly body: { readonly [key: string]: Value };
}

/** What a deployment makes and gives. */
export interface Deployment {
  readonly resources: readonly DeployedResource[];
  readonly outputs: { readonly [key: string]: Value };
}

/** The resources that a template and its modules make with these parameters. What is left out by a condition is not there. */
export function deploy(path: string, parameters: Readonly<Record<string, Value>>, templates: Templates): Deployment {
  const file = templates.template(path);
  if (!file) throw new Error(`There is no template ${path}.`);
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const evaluate = createEvaluator(file, parameters, (name) => templates.json(`${folder}${name}`));
  const resources: DeployedResource[] = [];

  for (const declaration of file.declarations) {
    if (declaration.kind === 'resource' && !declaration.isExisting) resources.push(...made(declaration));
    if (declaration.kind === 'module') resources.push(...called(declaration));
  }
  const outputs = file.declarations.flatMap((one) =>
    one.kind === 'output' ? [[one.name, evaluate(one.value)] as const] : [],
  );
  return { resources, outputs: Object.fromEntries(outputs) };

  function made({ name, type, body }: Resource): readonly DeployedResource[] {
    return objects(evaluate(body)).map((one) => ({
      template: path,
      symbol: name,
      type: type.split('@')[0] ?? '',
      body: one,
    }));
  }

  function called(module: Module): readonly DeployedResource[] {
    return objects(evaluate(module.body)).flatMap((call) => {
      const given = isObject(call.params) ? call.params : {};
      return deploy(`${folder}${module.path}`, given, templates).resources;
    });
  }
}

/** The objects in a value: none where a condition does not hold, several from a loop. */
function objects(value: Value): readonly { readonly [key: string]: Value }[] {
  if (Array.isArray(value)) return value.flatMap(objects);
  return isObject(value) ? [value] : [];
}
