import type { Button } from '../action.ts';

/** The first thing the bot says where it was installed. All texts are plain. */
export interface WelcomeData {
  readonly heading: string;
  /** What it does, in three lines. */
  readonly lines: readonly [string, string, string];
  /** At most 6. */
  readonly buttons?: readonly Button[] | undefined;
}
