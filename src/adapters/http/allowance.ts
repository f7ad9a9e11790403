/** A number of places. */
export interface Allowance {
  /** Takes a place and gives the function that leaves it, once; undefined when all are taken. */
  enter(): (() => void) | undefined;
}

/** So many places at the same time. */
export function createAllowance(places: number): Allowance {
  let taken = 0;
  return {
    enter() {
      if (taken >= places) return undefined;
      taken += 1;
      let isIn = true;
      return () => {
        if (isIn) taken -= 1;
        isIn = false;
      };
    },
  };
}
