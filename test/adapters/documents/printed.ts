import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Document, Packer, Paragraph, Tab, TextRun } from 'docx';
import PDFDocument from 'pdfkit';

const liberation = createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf');
const size = 10.5;
const leading = 14;
const margin = 60;
const lastLine = 770;
const tabStops = 35.4;

/** A text in Word, by someone who ended every line as a paragraph. */
export async function docxOfLines(text: string): Promise<Uint8Array> {
  const children = text.split('\n').map((line) => {
    const parts = line.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));
    return new Paragraph({ children: [new TextRun({ children: parts })] });
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A text as a PDF with the font in it, line by line, its tabs at tab stops. */
export function pdfOfLines(text: string): Promise<Uint8Array> {
  return pdf((paper) => {
    let y = margin;
    for (const line of text.split('\n')) {
      if (y > lastLine) {
        paper.addPage();
        y = margin;
      }
      let x = margin;
      for (const part of line.split('\t')) {
        if (part.trim() !== '') paper.text(part, x, y, { lineBreak: false });
        x = Math.ceil((x + paper.widthOfString(part) + size) / tabStops) * tabStops;
      }
      y += leading;
    }
  });
}

/** A PDF that is drawn by the function, in a font with all letters of Norwegian. */
export async function pdf(draw: (paper: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}) {
  const paper = new PDFDocument({ size: 'A4', margin, ...options });
  const chunks: Buffer[] = [];
  paper.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(paper, 'end');
  draw(paper.font(liberation).fontSize(size));
  paper.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
