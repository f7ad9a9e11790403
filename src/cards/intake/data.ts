import type { Button } from '../action.ts';

/** What was read of a document, to be looked at, corrected and filed. All texts are plain. */
export interface IntakeData {
  /** «Slik leste jeg sak-71-20.docx». */
  readonly heading: string;
  /** What it is: «Saksframlegg, sak 1 av 2». */
  readonly intro: string;
  /** What a person should look at; at most 8 are shown. */
  readonly warnings: readonly string[];
  readonly sections?: { readonly label: string; readonly names: readonly string[] } | undefined;
  readonly proposal?: { readonly label: string; readonly points: readonly string[] } | undefined;
  /** Why the form was not taken. */
  readonly problem?: string | undefined;
  readonly fields: readonly Field[];
  /** Its data come back together with the fields' ids. */
  readonly send: Button;
}

/** An input of the form. Nothing is required of the client: what comes is checked. */
export type Field = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What the client says when the input does not suit it. */
  readonly errorMessage: string;
} & (
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'date' | 'time' }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly title: string; readonly value: string }[] }
);
