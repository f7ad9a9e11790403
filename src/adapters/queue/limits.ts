const maxBatch = 32;
const maxDelayMs = 7 * 24 * 60 * 60 * 1_000;

/** Throws `RangeError` unless so many messages can be asked for at once. */
export function checkBatch(max: number): void {
  if (!Number.isInteger(max) || max < 1 || max > maxBatch) {
    throw new RangeError(`max must be 1 to ${maxBatch}`);
  }
}

/** The delay in whole seconds, rounded up so that nothing comes early. Throws `RangeError`. */
export function delaySeconds(delayMs: number): number {
  if (!(delayMs >= 0 && delayMs <= maxDelayMs)) {
    throw new RangeError('delayMs must be 0 to 7 days');
  }
  return Math.ceil(delayMs / 1_000);
}

/** The lease in whole seconds, rounded up so that none is shorter than was asked for. Throws `RangeError`. */
export function leaseSeconds(leaseMs: number): number {
  if (!(leaseMs > 0 && leaseMs <= maxDelayMs)) {
    throw new RangeError('leaseMs must be more than 0 and at most 7 days');
  }
  return Math.ceil(leaseMs / 1_000);
}
