import type { AzureTypes } from './azureTypes.ts';
import { misfits } from './fits.ts';
import { infer, type Surroundings } from './infer.ts';
import { moduleFaults, shapeOfModule } from './modules.ts';
import { orderFaults } from './order.ts';
import { parameterFaults, shapeOfParameter, shapeOfType } from './parameters.ts';
import { resourceFaults, shapeOfResource } from './resources.ts';
import { any, type Shape, shapeOfJson } from './shape.ts';
import { type BicepFile, type Declaration, type Fault, type Output, partsOf, plainText } from './syntax.ts';

/** Where templates are, and what they load. Paths are relative to the root of the templates, with slashes. */
export interface Templates {
  /** The file at the path, read; undefined when there is none. */
  template(path: string): BicepFile | undefined;
  /** A file of JSON that a template loads, parsed; undefined when there is none. */
  json(path: string): unknown;
  readonly types: AzureTypes;
}

/** Every fault in one template: in itself, against Azure's types, and against the modules it calls. */
export function checkTemplate(path: string, templates: Templates): readonly Fault[] {
  const file = templates.template(path);
  if (!file) return [{ line: 0, message: 'there is no such template' }];
  const faults: Fault[] = [...file.faults];
  const around = surroundingsOf(path, file, templates, (fault) => faults.push(fault));

  faults.push(...namesWrittenTwice(file));
  for (const declaration of file.declarations) faults.push(...faultsOf(declaration));
  faults.push(...unusedNames(file), ...orderFaults(file, templates.types));
  return withoutRepeats(faults);

  function faultsOf(declaration: Declaration): readonly Fault[] {
    switch (declaration.kind) {
      case 'parameter':
        return parameterFaults(declaration);
      case 'variable':
        infer(declaration.value, around);
        return [];
      case 'resource':
        return resourceFaults(declaration, file?.declarations ?? [], templates.types, around);
      case 'module':
        return moduleFaults(declaration, templates.template(beside(path, declaration.path)), around);
      case 'output':
        return outputFaults(declaration, around);
    }
  }
}

/** What is declared in a file, for its own expressions. Each name's shape is worked out once, when it is asked for. */
function surroundingsOf(
  path: string,
  file: BicepFile,
  templates: Templates,
  report: (fault: Fault) => void,
): Surroundings {
  const shapes = new Map<string, Shape>();
  const around: Surroundings = {
    report,
    loadJson(file) {
      const content = templates.json(beside(path, file));
      return content === undefined ? undefined : shapeOfJson(content);
    },
    lookUp(name) {
      const known = shapes.get(name);
      if (known) return known;
      const declaration = file.declarations.find((one) => one.name === name && one.kind !== 'output');
      if (!declaration) return undefined;
      // Until it is known, so that what refers to itself ends; orderFaults tells of it.
      shapes.set(name, any);
      const shape = shapeOf(declaration);
      shapes.set(name, shape);
      return shape;
    },
  };
  return around;

  function shapeOf(declaration: Declaration): Shape {
    switch (declaration.kind) {
      case 'parameter':
        return shapeOfParameter(declaration);
      case 'resource':
        return shapeOfResource(declaration, templates.types);
      case 'module':
        return shapeOfModule(declaration, templates.template(beside(path, declaration.path)));
      default:
        return infer(declaration.value, { ...around, report: () => {} });
    }
  }
}

/** The path of a file that another names relative to itself. */
function beside(path: string, relative: string): string {
  return new URL(relative, new URL(path, 'file:///templates/')).pathname
    .replace(/^\/templates\//, '')
    .replace(/^\//, '../');
}

function outputFaults(output: Output, around: Surroundings): readonly Fault[] {
  const { name, line, type, value, decorators } = output;
  const wanted = shapeOfType(type);
  const faults = wanted ? misfits(infer(value, around), wanted, { line, path: `output ${name}` }) : [];
  const told = decorators.some((decorator) => decorator.name === 'description' && plainText(decorator.arguments[0]));
  return [
    ...faults,
    ...(wanted ? [] : [{ line, message: `output ${name} has a type that is not known` }]),
    ...(told ? [] : [{ line, message: `output ${name} has no description` }]),
  ];
}

function namesWrittenTwice({ declarations }: BicepFile): readonly Fault[] {
  return declarations
    .filter((one, index) =>
      declarations.slice(0, index).some((other) => {
        return other.name === one.name && (other.kind === 'output') === (one.kind === 'output');
      }),
    )
    .map(({ name, line }) => ({ line, message: `${name} is declared twice` }));
}

function unusedNames({ declarations }: BicepFile): readonly Fault[] {
  const used = new Set<string>();
  const walk = (expression: Parameters<typeof partsOf>[0]): void => {
    if (expression.kind === 'name') used.add(expression.name);
    partsOf(expression).forEach(walk);
  };
  for (const declaration of declarations) {
    const body = 'body' in declaration ? declaration.body : declaration.value;
    if (body) walk(body);
  }
  return declarations
    .filter((one) => one.kind === 'parameter' || one.kind === 'variable' || (one.kind === 'resource' && one.isExisting))
    .filter(({ name }) => !used.has(name))
    .map(({ name, line }) => ({ line, message: `${name} is not used` }));
}

function withoutRepeats(faults: readonly Fault[]): readonly Fault[] {
  const said = new Set<string>();
  return faults
    .filter(({ line, message }) => !said.has(`${line}:${message}`) && said.add(`${line}:${message}`))
    .sort((a, b) => a.line - b.line);
}
