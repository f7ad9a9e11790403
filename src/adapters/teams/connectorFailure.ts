/** Why a request to the connector did not succeed, made where the answer is still whole. */
export class ConnectorFailure extends Error {
  override readonly name = 'ConnectorFailure';
  readonly outcome: FailureOutcome;

  constructor(outcome: FailureOutcome, options?: ErrorOptions) {
    super(
      outcome.kind === 'answered' ? `HTTP ${outcome.status} ${outcome.code ?? ''}`.trim() : outcome.reason,
      options,
    );
    this.outcome = outcome;
  }

  /** Whether the connector answered with one of these HTTP statuses. */
  isStatus(...statuses: readonly number[]): boolean {
    return this.outcome.kind === 'answered' && statuses.includes(this.outcome.status);
  }

  /** The connector's own word for what is wrong, where it said one. */
  get code(): string | undefined {
    return this.outcome.kind === 'answered' ? this.outcome.code : undefined;
  }
}

/** `notSent`: no connection was made, so nothing happened. `lost`: it was sent, and the answer never came. */
export type FailureOutcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly code?: string | undefined;
      readonly retryAfterMs?: number | undefined;
    }
  | { readonly kind: 'notSent'; readonly reason: string }
  | { readonly kind: 'lost'; readonly reason: string };
