/** The only errors thrown on purpose; anything else is a bug and meets the one error funnel. */
export class PortError extends Error {
  override readonly name: string = 'PortError';
}

/** The document exists already, or was changed since it was read. */
export class Conflict extends PortError {
  override readonly name = 'Conflict';
}

/** The document to replace does not exist, or the other side refuses what it is asked about, with its word for it. */
export class NotFound extends PortError {
  override readonly name = 'NotFound';
  readonly reason: string | undefined;
  constructor(message: string, options: ErrorOptions & { readonly reason?: string } = {}) {
    super(message, options);
    this.reason = options.reason;
  }
}

/** The other side asks us to wait. */
export class Throttled extends PortError {
  override readonly name = 'Throttled';
  readonly retryAfterMs: number;
  constructor(message: string, retryAfterMs: number, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The other side cannot be reached, or did not answer in time; a write may or may not have happened. */
export class Unavailable extends PortError {
  override readonly name: string = 'Unavailable';
}

/** Unavailable in the middle of a write, and looking afterwards did not help: only doing it again finds out. */
export class Uncertain extends Unavailable {
  override readonly name = 'Uncertain';
}

/** Being made ready after a start, and not to be asked yet. */
export class NotReady extends Unavailable {
  override readonly name = 'NotReady';
}
