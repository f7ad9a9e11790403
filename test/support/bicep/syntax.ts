/** Where something is written: the line, from 1. */
interface Placed {
  readonly line: number;
}

/** One `key: value` of an object; the key is text, seldom with something put in. */
export interface Entry extends Placed {
  readonly key: Text;
  readonly value: Expression;
}

export type Text = Placed & { readonly kind: 'text'; readonly parts: readonly (string | Expression)[] };

/** What stands for a value. */
export type Expression =
  | Text
  | (Placed & { readonly kind: 'number'; readonly value: number })
  | (Placed & { readonly kind: 'boolean'; readonly value: boolean })
  | (Placed & { readonly kind: 'null' })
  | (Placed & { readonly kind: 'object'; readonly entries: readonly Entry[] })
  | (Placed & { readonly kind: 'array'; readonly items: readonly Expression[] })
  | (Placed & { readonly kind: 'name'; readonly name: string })
  | (Placed & { readonly kind: 'member'; readonly of: Expression; readonly name: string })
  | (Placed & { readonly kind: 'index'; readonly of: Expression; readonly index: Expression })
  | (Placed & { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] })
  | (Placed & { readonly kind: 'operation'; readonly operator: string; readonly operands: readonly Expression[] })
  | (Placed & { readonly kind: 'choice'; readonly condition: Expression; readonly results: readonly Expression[] })
  | (Placed & { readonly kind: 'when'; readonly condition: Expression; readonly body: Expression })
  | (Placed & {
      readonly kind: 'loop';
      readonly item: string;
      readonly index: string | undefined;
      readonly over: Expression;
      readonly body: Expression;
    });

/** `string`, `string[]`, `string?` and so on. */
export type DeclaredType =
  | { readonly kind: 'primitive'; readonly name: string }
  | { readonly kind: 'array' | 'nullable'; readonly of: DeclaredType };

export interface Decorator extends Placed {
  readonly name: string;
  readonly arguments: readonly Expression[];
}

interface Declared extends Placed {
  readonly name: string;
  readonly decorators: readonly Decorator[];
}

export type Parameter = Declared & {
  readonly kind: 'parameter';
  readonly type: DeclaredType;
  readonly value: Expression | undefined;
};
export type Variable = Declared & { readonly kind: 'variable'; readonly value: Expression };
export type Resource = Declared & {
  readonly kind: 'resource';
  /** Such as `Microsoft.Web/sites@2024-11-01`. */
  readonly type: string;
  readonly isExisting: boolean;
  readonly body: Expression;
};
export type Module = Declared & { readonly kind: 'module'; readonly path: string; readonly body: Expression };
export type Output = Declared & { readonly kind: 'output'; readonly type: DeclaredType; readonly value: Expression };
export type Declaration = Parameter | Variable | Resource | Module | Output;

/** A Bicep file as it is written. */
export interface BicepFile {
  readonly targetScope: string;
  readonly declarations: readonly Declaration[];
  /** What is not Bicep, or is more than this reading knows, such as spread and user types. */
  readonly faults: readonly Fault[];
}

export interface Fault extends Placed {
  readonly message: string;
}

/** The text, when nothing is put into it. */
export function plainText(expression: Expression | undefined): string | undefined {
  if (expression?.kind !== 'text' || !expression.parts.every((part) => typeof part === 'string')) return undefined;
  return expression.parts.join('');
}

/** What an object says under this key. */
export function entryOf(expression: Expression | undefined, key: string): Entry | undefined {
  if (expression?.kind !== 'object') return undefined;
  return expression.entries.find((entry) => plainText(entry.key) === key);
}

/** The object that describes a resource or a module, without the loop and the condition around it. */
export function innermost(body: Expression): Expression {
  return body.kind === 'loop' || body.kind === 'when' ? innermost(body.body) : body;
}

/** The expressions that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'text':
      return expression.parts.filter((part) => typeof part !== 'string');
    case 'object':
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case 'array':
      return expression.items;
    case 'member':
      return [expression.of];
    case 'index':
      return [expression.of, expression.index];
    case 'call':
      return expression.arguments;
    case 'operation':
      return expression.operands;
    case 'choice':
      return [expression.condition, ...expression.results];
    case 'when':
      return [expression.condition, expression.body];
    case 'loop':
      return [expression.over, expression.body];
    default:
      return [];
  }
}
