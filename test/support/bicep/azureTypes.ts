import { any, boolean, either, number, type Properties, type Property, type Shape } from './shape.ts';

/** A resource type in one version of Azure's interface. */
export interface ResourceType {
  readonly body: Shape;
  /** Whether it can be attached to another resource by `scope`. */
  readonly isAttachable: boolean;
}

/** The type of this name, such as `Microsoft.Web/sites@2024-11-01`; undefined when it is not among the definitions. */
export type AzureTypes = (name: string) => ResourceType | undefined;

interface Reference {
  readonly $ref: number;
}

/** An entry of the file, as Azure/bicep-types defines it (docs of that repository, "type system"). */
interface Entry {
  readonly $type: string;
  readonly name?: string;
  readonly value?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly elements?: readonly Reference[] | Readonly<Record<string, Reference>>;
  readonly itemType?: Reference;
  readonly properties?: Readonly<Record<string, { readonly type: Reference; readonly flags: number }>>;
  readonly baseProperties?: Entry['properties'];
  readonly additionalProperties?: Reference;
  readonly discriminator?: string;
  readonly body?: Reference;
  readonly scopeType?: number;
}

const flags = { required: 1, readOnly: 2, constant: 8 } as const;
/** The definitions say 0 where any scope will do, and otherwise which, as bits. */
const extensionScope = 16;

/** Azure's types from the file that `npm run azure-types` writes. */
export function readAzureTypes(json: string): AzureTypes {
  const file = JSON.parse(json) as {
    readonly resources: Readonly<Record<string, number>>;
    readonly types: readonly Entry[];
  };
  return (name) => {
    const place = file.resources[name];
    const entry = place === undefined ? undefined : file.types[place];
    if (!entry?.body) return undefined;
    const scopes = entry.scopeType ?? 0;
    return { body: at(entry.body), isAttachable: scopes === 0 || (scopes & extensionScope) !== 0 };
  };

  function at({ $ref }: Reference): Shape {
    const entry = file.types[$ref];
    if (!entry) throw new Error(`The definitions have no type ${$ref}.`);
    return shapeOf(entry);
  }

  function shapeOf(entry: Entry): Shape {
    const { name = '', value, pattern, minLength, maxLength, minValue, maxValue } = entry;
    switch (entry.$type) {
      case 'StringType':
        return { kind: 'text', pattern, least: minLength, most: maxLength };
      case 'StringLiteralType':
        return { kind: 'text', value };
      case 'IntegerType':
        return { ...number, least: minValue, most: maxValue } as Shape;
      case 'BooleanType':
        return boolean;
      case 'NullType':
        return { kind: 'null' };
      case 'ArrayType':
        return { kind: 'list', item: () => (entry.itemType ? at(entry.itemType) : any) };
      case 'UnionType':
        return either(Object.values(entry.elements ?? []).map(at));
      case 'ObjectType': {
        const rest = entry.additionalProperties;
        return { kind: 'object', name, properties: properties(entry.properties), rest: rest && (() => at(rest)) };
      }
      case 'DiscriminatedObjectType': {
        const variants = Object.entries(entry.elements ?? {}).map(([tag, one]) => [tag, () => at(one)] as const);
        const common = properties(entry.baseProperties);
        return { kind: 'tagged', name, tag: entry.discriminator ?? '', common, variants: Object.fromEntries(variants) };
      }
      default:
        return any;
    }
  }

  function properties(written: Entry['properties'] = {}): Properties {
    return new Map(
      Object.entries(written).map(([key, { type, flags: given }]): [string, Property] => [
        key,
        {
          shape: () => at(type),
          isRequired: (given & flags.required) !== 0,
          isReadOnly: (given & flags.readOnly) !== 0,
          isConstant: (given & flags.constant) !== 0,
        },
      ]),
    );
  }
}
