/** Makes a PDF of a `.docx`, where there is something that can. */
export interface PdfConverter {
  /** Undefined when it did not work out: the converter is gone, failed, took too much, or gave no PDF. Never throws. */
  convert(docx: Uint8Array): Promise<Uint8Array | undefined>;
}
