/** A document as it is to be read: ready-made texts, in their order. */
export interface WrittenDocument {
  /** BCP 47, for the spelling checker. */
  readonly language: string;
  readonly title: string;
  /** «Tid», «Sted», «Til stede»: a label and one line or several. */
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly sections: readonly DocumentSection[];
  /** At the bottom of each page. */
  readonly footer: string;
}

export interface DocumentSection {
  readonly heading: string;
  readonly parts: readonly { readonly label: string; readonly lines: readonly string[] }[];
}

/** Writes a document as `.docx`. */
export interface DocumentWriter {
  write(document: WrittenDocument): Promise<Uint8Array>;
}
