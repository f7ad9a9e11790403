/** The model after something was done and gave what it gave; undefined when it must not give that. */
export type Accept<Model, Done> = (model: Model, done: Done) => Model | undefined;

/** The model after operations that overlapped, if there is an order in which one after the other gives the same. */
export function settle<Model, Done>(
  accept: Accept<Model, Done>,
  model: Model,
  together: readonly Done[],
): Model | undefined {
  if (together.length === 0) return model;
  for (const [index, first] of together.entries()) {
    const after = accept(model, first);
    const settled = after === undefined ? undefined : settle(accept, after, together.toSpliced(index, 1));
    if (settled !== undefined) return settled;
  }
  return undefined;
}
