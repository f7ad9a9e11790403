/** Counts work under way, to wait for its end. */
export interface InFlight {
  /** Gives the promise back, and counts it until it settles. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way any more, what came meanwhile included, or after the time given. */
  settled(withinMs: number): Promise<void>;
}

/** An empty count. */
export function createInFlight(): InFlight {
  const underWay = new Set<Promise<unknown>>();

  async function untilNone(): Promise<void> {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  }

  return {
    track(work) {
      underWay.add(work);
      const forget = () => underWay.delete(work);
      work.then(forget, forget);
      return work;
    },
    async settled(withinMs) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([untilNone(), late]);
      clearTimeout(timer);
    },
  };
}
