/** A meeting's agenda. All texts are plain and in the reader's language. */
export interface AgendaData {
  /** «Saksliste for styringsgruppen 18. desember 2020». */
  readonly heading: string;
  /** Time, place, deadline; at most 6. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** In the order of the agenda; as many as there is room for are shown. */
  readonly items: readonly AgendaItemLine[];
  readonly footer?: string | undefined;
  /** Shown when not all items had room. */
  readonly cutNote: string;
}

/** One item of the agenda; of a restricted case the title is its legal basis. */
export interface AgendaItemLine {
  readonly number: string;
  readonly title: string;
  /** «Orienteringssak». */
  readonly typeLabel: string;
  /** «Utsatt», «5 av 9 har bekreftet» and the like. */
  readonly note?: string | undefined;
}
