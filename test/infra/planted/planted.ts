/** A change in a template, and what must be said of it. */
export type Planted = readonly [name: string, path: string, from: string, to: string, said: RegExp];
