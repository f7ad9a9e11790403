/** Plain JSON, as it is printed. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

type Fields = Readonly<Record<string, Json | undefined>>;

/** The fields that are there, in their order; `undefined` stands for «leave it out». */
export function present(fields: Fields): { readonly [key: string]: Json } {
  const entries = Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

/** Nothing for an empty list. */
export function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
