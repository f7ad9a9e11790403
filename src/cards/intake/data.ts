import type { Button } from '../action.ts';
import type { Field } from '../field.ts';
import type { Notice } from '../notice.ts';

/** What was read of a document, to be looked at, corrected and filed. All texts are plain. */
export interface IntakeData {
  /** «Slik leste jeg sak-71-20.docx». */
  readonly heading: string;
  /** What it is: «Saksframlegg, sak 1 av 2». */
  readonly intro: string;
  /** What a person should look at; at most 8 are shown. */
  readonly warnings: readonly string[];
  /** What else was read: sections, other cases, deadlines, sums, attachments. */
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly proposal?: { readonly label: string; readonly points: readonly string[] } | undefined;
  /** What became of the case before, or why the form was not taken. */
  readonly notice?: Notice | undefined;
  /** The inputs, row by row; two stand beside each other. */
  readonly rows: readonly FieldRow[];
  /** Inputs that are needed for a new meeting alone, folded away until asked for. */
  readonly newMeeting: { readonly title: string; readonly rows: readonly FieldRow[]; readonly isOpen: boolean };
  /** Its data come back together with the fields' ids. */
  readonly send: Button;
  /** The ways to the document's other cases. */
  readonly others: readonly Button[];
}

/** One input, or two beside each other. */
export type FieldRow = readonly [Field] | readonly [Field, Field];
