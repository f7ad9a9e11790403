import type { Button } from '../action.ts';

/** Who has not answered. All texts are plain and in the reader's language. */
export interface MissingData {
  /** «Sak 71/20 · Hvem mangler?». */
  readonly heading: string;
  readonly countLine: string;
  /** Names under a party or a state; groups without names are left out. */
  readonly groups: readonly { readonly label: string; readonly names: readonly string[] }[];
  /** Shown when no one is missing. */
  readonly emptyText: string;
  /** Shown when not all names had room. */
  readonly cutNote: string;
  readonly buttons: readonly Button[];
  /** When the numbers were read. */
  readonly asOf: string;
}
