import { forbiddenFunctions, functions } from './functions.ts';
import { any, boolean, either, number, type Property, type Shape, text } from './shape.ts';
import { type Expression, type Fault, plainText } from './syntax.ts';

/** What an expression may speak of. */
export interface Surroundings {
  /** The shape of what is declared under this name; undefined when nothing is. */
  lookUp(name: string): Shape | undefined;
  /** The content of a file that the template loads; undefined when there is none. */
  loadJson(path: string): Shape | undefined;
  report(fault: Fault): void;
}

/** The shape of the value that an expression stands for. Reports names, functions and properties that are not there. */
export function infer(expression: Expression, around: Surroundings): Shape {
  const { line } = expression;
  switch (expression.kind) {
    case 'null':
      return { kind: 'null' };
    case 'boolean':
      return boolean;
    case 'number':
      return { kind: 'number', value: expression.value };
    case 'text':
      for (const part of expression.parts) if (typeof part !== 'string') infer(part, around);
      return { kind: 'text', value: plainText(expression) };
    case 'name':
      return around.lookUp(expression.name) ?? missing(`there is no ${expression.name} here`);
    case 'object':
      return inferObject(expression, around);
    case 'array': {
      const items = expression.items.map((item) => infer(item, around));
      return { kind: 'list', item: () => (items.length > 0 ? either(items) : any), items };
    }
    case 'member':
      return memberOf(infer(expression.of, around), expression.name, line, around);
    case 'index': {
      infer(expression.index, around);
      const list = infer(expression.of, around);
      return list.kind === 'list' ? list.item() : any;
    }
    case 'call':
      return inferCall(expression, around);
    case 'operation':
      return inferOperation(expression, around);
    case 'choice':
      infer(expression.condition, around);
      return either(expression.results.map((result) => infer(result, around)));
    case 'when':
      infer(expression.condition, around);
      return infer(expression.body, around);
    case 'loop':
      return inferLoop(expression, around);
  }

  function missing(message: string): Shape {
    around.report({ line, message });
    return any;
  }
}

/** The shape of a part. Reports a part that is not there. */
function memberOf(shape: Shape, name: string, line: number, around: Pick<Surroundings, 'report'>): Shape {
  if (shape.kind === 'any' || shape.kind === 'tagged') return any;
  if (shape.kind === 'either') {
    const real = shape.options.filter(({ kind }) => kind !== 'null');
    return either(real.map((option) => memberOf(option, name, line, around)));
  }
  const property = shape.kind === 'object' ? (shape.properties.get(name)?.shape ?? shape.rest) : undefined;
  if (property) return property();
  const owner = shape.kind === 'object' ? shape.name : shape.kind;
  around.report({ line, message: `${owner} has no ${name}` });
  return any;
}

function inferObject(expression: Extract<Expression, { kind: 'object' }>, around: Surroundings): Shape {
  const properties = new Map<string, Property>();
  let isOpen = false;
  for (const { key, value, line } of expression.entries) {
    const name = plainText(key);
    infer(key, around);
    const shape = infer(value, around);
    if (name === undefined) isOpen = true;
    else if (properties.has(name)) around.report({ line, message: `${name} is written twice` });
    else properties.set(name, { shape: () => shape, line });
  }
  return { kind: 'object', name: 'object', properties, rest: isOpen ? () => any : undefined };
}

function inferCall(expression: Extract<Expression, { kind: 'call' }>, around: Surroundings): Shape {
  const { name, line } = expression;
  const given = expression.arguments.map((argument) => infer(argument, around));
  if (forbiddenFunctions.includes(name)) around.report({ line, message: `${name} is not for these templates` });
  if (name === 'loadJsonContent') {
    const loaded = around.loadJson(plainText(expression.arguments[0]) ?? '');
    if (!loaded) around.report({ line, message: 'loadJsonContent: there is no such file' });
    return loaded ?? any;
  }
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!known) {
    around.report({ line, message: `the function ${name} is not known` });
    return any;
  }
  if (given.length < known.least) around.report({ line, message: `${name} takes ${known.least} arguments at least` });
  return known.gives(given);
}

function inferOperation(expression: Extract<Expression, { kind: 'operation' }>, around: Surroundings): Shape {
  const [first = any, second] = expression.operands.map((operand) => infer(operand, around));
  switch (expression.operator) {
    case '??':
      return either([first, second ?? any]);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return number;
    default:
      return boolean;
  }
}

function inferLoop(expression: Extract<Expression, { kind: 'loop' }>, around: Surroundings): Shape {
  const over = infer(expression.over, around);
  const item = over.kind === 'list' ? over.item() : any;
  if (over.kind !== 'list' && over.kind !== 'any') {
    around.report({ line: expression.line, message: `a loop goes over a list, not over ${over.kind}` });
  }
  const body = infer(expression.body, {
    ...around,
    lookUp: (name) => (name === expression.item ? item : name === expression.index ? number : around.lookUp(name)),
  });
  return { kind: 'list', item: () => body };
}

/** The shape that a declared type stands for. */
export function shapeOfPrimitive(name: string): Shape | undefined {
  const shapes: Readonly<Record<string, Shape>> = { string: text, int: number, bool: boolean };
  if (name === 'object') return { kind: 'object', name: 'object', properties: new Map(), rest: () => any };
  if (name === 'array') return { kind: 'list', item: () => any };
  return Object.hasOwn(shapes, name) ? shapes[name] : undefined;
}
