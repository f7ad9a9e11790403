import { clip } from './budget.ts';

/** An input of the form. Nothing is required of the client: what comes is checked. */
export type Field = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What the client says when the input does not suit it. */
  readonly errorMessage: string;
} & (
  | { readonly kind: 'text'; readonly maxLength: number; readonly isMultiline?: boolean | undefined }
  | { readonly kind: 'date' | 'time' }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly title: string; readonly value: string }[] }
);

/** The card JSON of an input. */
export function input(field: Field): object {
  const { id, label, errorMessage, value } = field;
  const common = { id, label: clip(label, 100), errorMessage: clip(errorMessage, 200) };
  switch (field.kind) {
    case 'text':
      return {
        type: 'Input.Text',
        ...common,
        value: clip(value, field.maxLength),
        maxLength: field.maxLength,
        ...(field.isMultiline && { isMultiline: true }),
      };
    case 'date':
      return { type: 'Input.Date', ...common, ...(value !== '' && { value }) };
    case 'time':
      return { type: 'Input.Time', ...common, ...(value !== '' && { value }) };
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        ...common,
        style: 'compact',
        value,
        choices: field.choices.map((choice) => ({ title: clip(choice.title, 120), value: choice.value })),
      };
  }
}
