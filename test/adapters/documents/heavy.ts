import { strToU8, zipSync } from 'fflate';

const types =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A sound Word document of so many short paragraphs. */
export function heavyDocx(paragraphs: number): Uint8Array {
  const body = Array.from(
    { length: paragraphs },
    (_, index) => `<w:p><w:r><w:t>Avsnitt ${index * 7919}.</w:t></w:r></w:p>`,
  );
  const document = `<w:document ${namespace}><w:body>${body.join('')}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8(types), 'word/document.xml': strToU8(document) });
}

/** A stream of a PDF. */
export function streamOf(data: Buffer, entries: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length} ${entries} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** A PDF of one page with this content. */
export function pdfOf(content: Buffer): Uint8Array {
  return assembled([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'),
    content,
  ]);
}

/** A PDF of so many empty pages. */
export function pdfWithPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const page = Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>');
  return assembled([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${count} >>`),
    ...Array<Buffer>(count).fill(page),
  ]);
}

function assembled(objects: readonly Buffer[]): Uint8Array {
  const chunks = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = chunks[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    places.push(length);
    const chunk = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    chunks.push(chunk);
    length += chunk.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...chunks, Buffer.from(end)]));
}
