import { Unreadable } from '../unreadable.ts';
import { openZip } from '../zip.ts';
import { type Context, textOfBlocks } from './body.ts';
import { childOf, childrenOf } from './elements.ts';
import { numberingOf } from './numbering.ts';
import { pageHead } from './pageHead.ts';
import { type Parts, partsOf } from './parts.ts';
import { stylesOf } from './styles.ts';

/**
 * The text of a Word document in reading order, with the numbers that Word gives its lists and headings. We read the
 * parts ourselves: the libraries inflate them without a limit and give lists without their numbers.
 * Throws {@link Unreadable}.
 */
export function readDocx(bytes: Uint8Array): string {
  const parts = partsOf(openZip(bytes));
  const body = childOf(parts.document, 'w:body');
  if (!body) throw new Unreadable('damaged');
  const context = contextOf(parts);
  const head = pageHead(parts, (part) => textOfBlocks(part, context));
  return [head, textOfBlocks(body, context)].filter((text) => text !== '').join('\n\n');
}

function contextOf(parts: Parts): Context {
  const notes = new Map(
    (['footnotes', 'endnotes'] as const).flatMap((kind) =>
      childrenOf(parts.related(kind)).map((note) => [`${kind}/${note.attributes.get('w:id') ?? ''}`, note] as const),
    ),
  );
  const styles = stylesOf(parts.related('styles'));
  const numbering = numberingOf(parts.related('numbering'));
  const context: Context = { styles, numbering, note: () => '' };
  return {
    ...context,
    note({ kind, id }) {
      const note = notes.get(`${kind}/${id}`);
      // Within a note no other is followed, or two could point to each other for ever.
      return note ? textOfBlocks(note, context) : '';
    },
  };
}
