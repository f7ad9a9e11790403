import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable } from '../unreadable.ts';
import { linesOfPage } from './columns.ts';
import { flow } from './flow.ts';
import { withoutPageMarks } from './pageMarks.ts';
import { type Piece, piecesOf } from './pieces.ts';

const maxPages = 2_000;
const maxPieces = 1_000_000;
// Nothing is fetched, drawn or run: text only needs what is in the file.
const safely = {
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
} as const;

/** The text of a PDF in reading order, without what is printed on every page. Throws {@link Unreadable}. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pages = withoutPageMarks(await allPieces(bytes));
  return flow(pages.map(linesOfPage));
}

async function allPieces(bytes: Uint8Array): Promise<readonly (readonly Piece[])[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ ...safely, data: new Uint8Array(bytes) });
  try {
    const document = await task.promise;
    if (document.numPages > maxPages) throw new Unreadable('tooComplex');
    return await piecesOfPages(document);
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new Unreadable(isLocked ? 'encrypted' : 'damaged', { cause });
  } finally {
    await task.destroy();
  }
}

async function piecesOfPages(document: PDFDocumentProxy): Promise<readonly (readonly Piece[])[]> {
  const pages: (readonly Piece[])[] = [];
  let count = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const pieces = await piecesOfPage(page);
    count += pieces.length;
    if (count > maxPieces) throw new Unreadable('tooComplex');
    pages.push(pieces);
    page.cleanup();
  }
  return pages;
}

async function piecesOfPage(page: PDFPageProxy): Promise<readonly Piece[]> {
  const { items } = await page.getTextContent();
  const { transform } = page.getViewport({ scale: 1 });
  return piecesOf(
    items.filter((item) => 'str' in item),
    transform,
  );
}
