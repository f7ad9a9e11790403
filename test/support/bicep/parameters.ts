import { misfits } from './fits.ts';
import { infer, shapeOfPrimitive } from './infer.ts';
import { any, either, type Shape } from './shape.ts';
import { type DeclaredType, type Decorator, type Fault, type Parameter, plainText } from './syntax.ts';

const nowhere = { lookUp: () => undefined, loadJson: () => undefined, report: () => {} };
const allowedDecorators = [
  'description',
  'allowed',
  'minLength',
  'maxLength',
  'minValue',
  'maxValue',
  'secure',
  'metadata',
];

/** The shape of what a parameter holds, by its type and its decorators. */
export function shapeOfParameter({ type, decorators }: Pick<Parameter, 'type' | 'decorators'>): Shape {
  const allowed = argumentOf(decorators, 'allowed');
  if (allowed?.kind === 'array') return either(allowed.items.map((item) => infer(item, nowhere)));
  const shape = shapeOfType(type) ?? any;
  const [least, most] = [numberOf(decorators, 'minLength'), numberOf(decorators, 'maxLength')];
  if (shape.kind === 'text') return { ...shape, least, most };
  if (shape.kind === 'number') {
    return { ...shape, least: numberOf(decorators, 'minValue'), most: numberOf(decorators, 'maxValue') };
  }
  return shape;
}

/** The shape of a declared type; undefined when there is no such type. */
export function shapeOfType(type: DeclaredType): Shape | undefined {
  if (type.kind === 'primitive') return shapeOfPrimitive(type.name);
  const inner = shapeOfType(type.of);
  if (!inner) return undefined;
  return type.kind === 'array' ? { kind: 'list', item: () => inner } : either([inner, { kind: 'null' }]);
}

/** What is wrong with a parameter by itself. */
export function parameterFaults(parameter: Parameter): readonly Fault[] {
  const { name, line, type, decorators, value } = parameter;
  const faults: Fault[] = [];
  const told = plainText(argumentOf(decorators, 'description'));
  if (told === undefined || told.trim() === '') faults.push({ line, message: `${name} has no description` });
  if (!shapeOfType(type)) faults.push({ line, message: `${name} has a type that is not known` });
  for (const decorator of decorators) {
    if (!allowedDecorators.includes(decorator.name)) {
      faults.push({ line: decorator.line, message: `the decorator ${decorator.name} is not known` });
    }
  }
  const isSecret = /secret|password|key|token|connectionString/i.test(name);
  if (isSecret && !decorators.some((decorator) => decorator.name === 'secure')) {
    faults.push({ line, message: `${name} sounds secret and is not @secure()` });
  }
  if (value) faults.push(...misfits(infer(value, nowhere), shapeOfParameter(parameter), { line, path: name }));
  return faults;
}

function argumentOf(decorators: readonly Decorator[], name: string) {
  return decorators.find((decorator) => decorator.name === name)?.arguments[0];
}

function numberOf(decorators: readonly Decorator[], name: string): number | undefined {
  const argument = argumentOf(decorators, name);
  return argument?.kind === 'number' ? argument.value : undefined;
}
