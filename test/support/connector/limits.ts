/** What Teams allows one bot in one conversation: so many requests in any stretch of so many milliseconds. */
const perConversation = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
const perTenant = [[50, 1_000]] as const;

export interface Limits {
  /** Counts a request to the conversation, or gives after how many milliseconds it would be allowed. */
  take(conversationId: string): number | undefined;
  /** How often a request was not allowed. */
  readonly refused: number;
}

/** Teams' limits to the letter, in sliding windows; of a conversation, and of the whole app in the tenant. */
export function createLimits(nowMs: () => number): Limits {
  const taken = new Map<string, number[]>();
  const state = { refused: 0 };

  function waitFor(key: string, windows: readonly (readonly [number, number])[]): number {
    const times = taken.get(key) ?? [];
    const waits = windows.map(([count, spanMs]) => {
      const full = times.length < count ? undefined : times[times.length - count];
      return full === undefined ? 0 : full + spanMs - nowMs();
    });
    return Math.max(0, ...waits);
  }

  function add(key: string, kept: number): void {
    const times = taken.get(key) ?? [];
    times.push(nowMs());
    taken.set(key, times.slice(-kept));
  }

  return {
    get refused() {
      return state.refused;
    },
    take(conversationId) {
      const waitMs = Math.max(waitFor(conversationId, perConversation), waitFor('', perTenant));
      if (waitMs > 0) {
        state.refused += 1;
        return waitMs;
      }
      add(conversationId, 1_800);
      add('', 50);
      return undefined;
    },
  };
}
