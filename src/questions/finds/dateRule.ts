import type { Day } from './calendar.ts';

/** A time in a message: what is meant, or the readings that are possible, the likeliest first. */
export type FoundDate =
  | {
      readonly kind: 'day';
      readonly options: readonly [string, ...string[]];
      /** The latest such day that is over, for «siden mandag». */
      readonly past?: string;
    }
  | { readonly kind: 'week'; readonly week: string }
  | { readonly kind: 'month'; readonly options: readonly [string, ...string[]] }
  | { readonly kind: 'span'; readonly from: string; readonly to: string };

/** One way of writing a time; `read` may leave the words where they are. */
export interface DateRule {
  readonly pattern: RegExp;
  readonly read: Reader;
}

type Reader = (groups: readonly string[], today: Day) => FoundDate | undefined;

export function rule(pattern: RegExp, read: Reader): DateRule {
  return { pattern, read };
}
