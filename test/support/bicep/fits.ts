import { type ObjectShape, type Properties, type Shape, text } from './shape.ts';
import type { Fault } from './syntax.ts';

/** A place in a file, for people. */
export interface Place {
  readonly line: number;
  /** Such as `site.properties.httpsOnly`. */
  readonly path: string;
}

/** What keeps a value of one shape from being taken where another is asked for; empty when nothing does. */
export function misfits(given: Shape, wanted: Shape, place: Place): readonly Fault[] {
  if (given.kind === 'any' || wanted.kind === 'any' || given.kind === 'null') return [];
  if (given.kind === 'either') return given.options.flatMap((option) => misfits(option, wanted, place));
  if (wanted.kind === 'either') return misfitsOfAll(given, wanted.options, place);
  if (wanted.kind === 'tagged') return given.kind === 'object' ? misfitsOfTagged(given, wanted, place) : [clash()];
  if (given.kind === 'text' && wanted.kind === 'text') return textFaults(given, wanted, place);
  if (given.kind === 'number' && wanted.kind === 'number') return numberFaults(given, wanted, place);
  if (given.kind === 'list' && wanted.kind === 'list') {
    const items = given.items ?? [given.item()];
    return items.flatMap((item) => misfits(item, wanted.item(), { ...place, path: `${place.path}[]` }));
  }
  if (given.kind === 'object' && wanted.kind === 'object') return misfitsOfObject(given, wanted, place);
  return given.kind === wanted.kind ? [] : [clash()];

  function clash(): Fault {
    return { line: place.line, message: `${place.path}: is ${named(given)}, not ${named(wanted)}` };
  }
}

/** The faults of the alternative that fits best. */
function misfitsOfAll(given: Shape, options: readonly Shape[], place: Place): readonly Fault[] {
  const words = options.flatMap((option) =>
    option.kind === 'text' && option.value !== undefined ? [option.value] : [],
  );
  if (given.kind === 'text' && words.length > 1) {
    // Microsoft lets most sets of words stay open for later versions; a word that is not known now is a mistake here.
    const isOpen = words.length < options.length;
    if (given.value === undefined ? isOpen : words.includes(given.value)) return [];
    const said = given.value === undefined ? 'may be any text' : `is '${given.value}'`;
    return [{ line: place.line, message: `${place.path}: ${said}, but must be one of ${words.join(', ')}` }];
  }
  const attempts = options.map((option) => misfits(given, option, place)).sort((a, b) => a.length - b.length);
  return attempts[0] ?? [];
}

function misfitsOfTagged(
  given: ObjectShape,
  wanted: Extract<Shape, { kind: 'tagged' }>,
  place: Place,
): readonly Fault[] {
  const tag = given.properties.get(wanted.tag);
  if (!tag) return [{ line: place.line, message: `${place.path}: ${wanted.tag} is missing` }];
  const said = tag.shape();
  if (said.kind !== 'text' || said.value === undefined) return [];
  const variant = wanted.variants[said.value]?.();
  if (variant?.kind !== 'object') {
    const known = Object.keys(wanted.variants).join(', ');
    return [{ line: tag.line ?? place.line, message: `${place.path}.${wanted.tag}: must be one of ${known}` }];
  }
  const whole = { ...variant, properties: new Map([...wanted.common, ...variant.properties]) };
  return misfitsOfObject(given, whole, place);
}

function misfitsOfObject(given: ObjectShape, wanted: ObjectShape, place: Place): readonly Fault[] {
  const faults = [...given.properties].flatMap(([key, { shape, line = place.line }]): readonly Fault[] => {
    const inner = { line, path: `${place.path}.${key}` };
    const asked = wanted.properties.get(key);
    if (!asked) {
      if (wanted.rest) return misfits(shape(), wanted.rest(), inner);
      return [
        { line, message: `${inner.path}: there is no such property in ${wanted.name}${hint(key, wanted.properties)}` },
      ];
    }
    if (asked.isReadOnly && !asked.isRequired) return [{ line, message: `${inner.path}: can only be read` }];
    return misfits(shape(), asked.shape(), inner);
  });
  if (given.rest) return faults;
  const missing = [...wanted.properties].filter(
    ([key, { isRequired, isReadOnly }]) => isRequired && !isReadOnly && !given.properties.has(key),
  );
  return [...faults, ...missing.map(([key]) => ({ line: place.line, message: `${place.path}: ${key} is missing` }))];
}

function textFaults(
  given: Extract<Shape, { kind: 'text' }>,
  wanted: Extract<Shape, { kind: 'text' }>,
  { line, path }: Place,
): readonly Fault[] {
  const { value } = given;
  if (wanted.value !== undefined) {
    if (value === wanted.value) return [];
    return [{ line, message: `${path}: must be '${wanted.value}'` }];
  }
  if (value === undefined) {
    const tooLong = given.most !== undefined && wanted.most !== undefined && given.most > wanted.most;
    return tooLong ? [{ line, message: `${path}: may have ${given.most} characters, but ${wanted.most} at most` }] : [];
  }
  if (value.length < (wanted.least ?? 0)) return [{ line, message: `${path}: is shorter than ${wanted.least}` }];
  if (value.length > (wanted.most ?? Number.POSITIVE_INFINITY)) {
    return [{ line, message: `${path}: is longer than ${wanted.most}` }];
  }
  if (wanted.pattern !== undefined && !new RegExp(wanted.pattern).test(value)) {
    return [{ line, message: `${path}: is not of the form ${wanted.pattern}` }];
  }
  return [];
}

function numberFaults(
  given: Extract<Shape, { kind: 'number' }>,
  wanted: Extract<Shape, { kind: 'number' }>,
  { line, path }: Place,
): readonly Fault[] {
  const least = given.value ?? given.least;
  const most = given.value ?? given.most;
  const { least: floor = Number.NEGATIVE_INFINITY, most: ceiling = Number.POSITIVE_INFINITY } = wanted;
  if (least !== undefined && least < floor) return [{ line, message: `${path}: can be ${least}, under ${floor}` }];
  if (most !== undefined && most > ceiling) return [{ line, message: `${path}: can be ${most}, over ${ceiling}` }];
  return [];
}

/** The property that was probably meant: the same but for case, or for a letter or two. */
function hint(key: string, properties: Properties): string {
  const meant = [...properties.keys()].find((other) => near(key.toLowerCase(), other.toLowerCase()));
  return meant === undefined ? '' : `; is ${meant} meant?`;
}

function near(a: string, b: string): boolean {
  if (a.length === b.length) return [...a].filter((letter, index) => letter !== b[index]).length <= 2;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && long.length - short.length <= 2;
}

function named(shape: Shape): string {
  if (shape.kind === 'object' || shape.kind === 'tagged') return 'an object';
  return shape === text ? 'text' : `of kind ${shape.kind}`;
}
