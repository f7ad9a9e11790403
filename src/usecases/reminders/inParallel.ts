/** Does something with every one of them, so many at a time, in their order. Throws the first error, when all under way have ended. */
export async function inParallel<T>(
  all: readonly T[],
  width: number,
  act: (one: T, index: number) => Promise<void>,
): Promise<void> {
  const entries = all.entries();
  const worker = async () => {
    for (const [index, one] of entries) await act(one, index);
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(width, all.length) }, worker));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
