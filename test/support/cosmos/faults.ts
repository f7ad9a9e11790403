/** What a request asks for. `plan` goes along with every first page of a list. */
export type Operation =
  | 'account'
  | 'database'
  | 'container'
  | 'create'
  | 'read'
  | 'replace'
  | 'remove'
  | 'list'
  | 'plan'
  | 'ranges';

/** What goes wrong with a request; `after`: once the work is done. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly substatus?: number;
      readonly retryAfterMs?: number;
      readonly when?: 'before' | 'after';
    }
  /** The connection is cut. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' }
  /** No answer comes, ever. */
  | { readonly kind: 'hang'; readonly when: 'before' | 'after' };

export interface Faults {
  /** The next so many requests of this kind meet the fault; then those armed later. */
  arm(operation: Operation, fault: Fault, times?: number): void;
  take(operation: Operation): Fault | undefined;
  /** Nothing that was armed goes wrong any more. */
  disarm(): void;
}

export function createFaults(): Faults {
  const armed: { operation: Operation; fault: Fault; left: number }[] = [];
  return {
    arm(operation, fault, times = 1) {
      armed.push({ operation, fault, left: times });
    },
    take(operation) {
      const next = armed.find((entry) => entry.operation === operation && entry.left > 0);
      if (!next) return undefined;
      next.left -= 1;
      return next.fault;
    },
    disarm() {
      armed.length = 0;
    },
  };
}
