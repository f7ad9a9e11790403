import type { BicepFile, Expression } from './syntax.ts';

/** A value as JSON; what is told only by the deployment is text in angle brackets, such as `<account.id>`. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Reads a file that the template loads. */
export type LoadJson = (path: string) => unknown;

/** Works out the values of a template's expressions, with these for its parameters. */
export function createEvaluator(file: BicepFile, parameters: Readonly<Record<string, Value>>, load: LoadJson) {
  return evaluate;

  function evaluate(expression: Expression, locals: Readonly<Record<string, Value>> = {}): Value {
    const inner = (part: Expression) => evaluate(part, locals);
    switch (expression.kind) {
      case 'null':
        return null;
      case 'number':
      case 'boolean':
        return expression.value;
      case 'text':
        return expression.parts.map((part) => (typeof part === 'string' ? part : written(inner(part)))).join('');
      case 'array':
        return expression.items.map(inner);
      case 'object':
        return Object.fromEntries(expression.entries.map(({ key, value }) => [String(inner(key)), inner(value)]));
      case 'name':
        return locals[expression.name] ?? declaredValue(expression.name);
      case 'member': {
        const owner = inner(expression.of);
        return isObject(owner) ? (owner[expression.name] ?? null) : `<${bare(owner)}.${expression.name}>`;
      }
      case 'index': {
        const [list, index] = [inner(expression.of), inner(expression.index)];
        return Array.isArray(list) ? (list[Number(index)] ?? null) : `<${bare(list)}[${bare(index)}]>`;
      }
      case 'choice':
      case 'when':
        return chosen(expression, inner);
      case 'loop': {
        const list = inner(expression.over);
        const items = Array.isArray(list) ? list : [`<${expression.item}>`];
        return items.map((item: Value, index: number) =>
          evaluate(expression.body, {
            ...locals,
            [expression.item]: item,
            ...(expression.index !== undefined && { [expression.index]: index }),
          }),
        );
      }
      case 'call':
        return called(expression.name, expression.arguments.map(inner));
      case 'operation':
        return operated(expression.operator, expression.operands.map(inner));
    }
  }

  function declaredValue(name: string): Value {
    const declaration = file.declarations.find((one) => one.name === name && one.kind !== 'output');
    if (declaration?.kind === 'variable') return evaluate(declaration.value);
    if (declaration?.kind !== 'parameter') return `<${name}>`;
    if (name in parameters) return parameters[name] ?? null;
    return declaration.value ? evaluate(declaration.value) : `<${name}>`;
  }

  function chosen(
    expression: Extract<Expression, { kind: 'choice' | 'when' }>,
    inner: (part: Expression) => Value,
  ): Value {
    const condition = inner(expression.condition);
    const results = expression.kind === 'when' ? [expression.body] : expression.results;
    const [yes, no] = results.map((result) => () => inner(result));
    return (condition === false ? no?.() : yes?.()) ?? null;
  }

  function called(name: string, given: readonly Value[]): Value {
    const [first, second] = given;
    if (name === 'union' && given.every(isObject)) return Object.assign({}, ...given) as Value;
    if (name === 'loadJsonContent') return load(String(first)) as Value;
    if (name === 'length' && Array.isArray(first)) return first.length;
    if (name === 'max') return Math.max(...given.map(Number));
    if (name === 'take' && typeof first === 'string' && !first.includes('<')) return first.slice(0, Number(second));
    return `<${name}(${given.map((value) => bare(value)).join(', ')})>`;
  }

  function operated(operator: string, [left = null, right = null]: readonly Value[]): Value {
    // What is told will not be empty.
    if (isTold(left) && right === '') return operator === '!=';
    if (isTold(left) || isTold(right)) return `<${bare(left)} ${operator} ${bare(right)}>`;
    if (operator === '==') return left === right;
    if (operator === '!=') return left !== right;
    if (operator === '!') return !left;
    if (operator === '||') return Boolean(left) || Boolean(right);
    if (operator === '&&') return Boolean(left) && Boolean(right);
    if (operator === '>') return Number(left) > Number(right);
    if (operator === '+') return Number(left) + Number(right);
    return `<${bare(left)} ${operator} ${bare(right)}>`;
  }
}

/** Whether the value is told only by the deployment. */
function isTold(value: Value): boolean {
  return typeof value === 'string' && value.startsWith('<');
}

export function isObject(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function written(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function bare(value: Value): string {
  return written(value).replace(/^<(.*)>$/, '$1');
}
