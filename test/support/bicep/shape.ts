/** What a value looks like, as far as it is known before a deployment. */
export type Shape =
  | { readonly kind: 'any' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean' }
  | ({ readonly kind: 'number'; readonly value?: number | undefined } & Range)
  | ({ readonly kind: 'text'; readonly value?: string | undefined; readonly pattern?: string | undefined } & Range)
  | { readonly kind: 'list'; readonly item: () => Shape; readonly items?: readonly Shape[] }
  | ObjectShape
  | {
      /** An object that is of one of several kinds; the text in the property `tag` tells of which. */
      readonly kind: 'tagged';
      readonly name: string;
      readonly tag: string;
      readonly common: Properties;
      readonly variants: Readonly<Record<string, () => Shape>>;
    }
  | { readonly kind: 'either'; readonly options: readonly Shape[] };

interface Range {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly name: string;
  readonly properties: Properties;
  /** What properties of other names hold; without it, there are none. */
  readonly rest?: (() => Shape) | undefined;
}

export type Properties = ReadonlyMap<string, Property>;

export interface Property {
  readonly shape: () => Shape;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  /** Must be known before the deployment begins. */
  readonly isConstant?: boolean;
  /** Where it is written, when it is. */
  readonly line?: number;
}

export const any: Shape = { kind: 'any' };
export const text: Shape = { kind: 'text' };
export const number: Shape = { kind: 'number' };
export const boolean: Shape = { kind: 'boolean' };
export const anyObject: Shape = { kind: 'object', name: 'object', properties: new Map(), rest: () => any };

/** A list whose items look alike. */
export function listOf(item: Shape): Shape {
  return { kind: 'list', item: () => item };
}

/** One of these; nested alternatives are made flat. */
export function either(options: readonly Shape[]): Shape {
  const flat = options.flatMap((option) => (option.kind === 'either' ? option.options : [option]));
  const [only] = flat;
  return flat.length === 1 && only ? only : { kind: 'either', options: flat };
}

/** What a value of JSON looks like. */
export function shapeOfJson(value: unknown): Shape {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'boolean') return boolean;
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'string') return { kind: 'text', value };
  if (Array.isArray(value)) {
    const items = value.map(shapeOfJson);
    return { kind: 'list', item: () => (items.length > 0 ? either(items) : any), items };
  }
  const properties = Object.entries(value as object).map(
    ([key, held]) => [key, { shape: () => shapeOfJson(held) }] as const,
  );
  return { kind: 'object', name: 'JSON', properties: new Map(properties) };
}
