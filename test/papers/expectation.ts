import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The text of a fixture. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** What a fixture says, from the expectation beside it. */
export function expectedJson(name: string): Record<string, unknown> {
  return z.record(z.unknown()).parse(JSON.parse(fixtureText(name.replace('.txt', '.expected.json'))));
}

/** The paths of what the first value has and the second has not. */
export function extraKeys(value: unknown, expected: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) {
    const others: readonly unknown[] = Array.isArray(expected) ? expected : [];
    return value.flatMap((each, index) => extraKeys(each, others[index], `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const known = z.record(z.unknown()).catch({}).parse(expected);
  return Object.entries(value).flatMap(([key, each]) =>
    key in known ? extraKeys(each, known[key], `${path}.${key}`) : [`${path}.${key}`],
  );
}

/** All white space as single spaces, as the expectations have it. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
