import { childOf, childrenOf, findAll, isOn } from './elements.ts';
import type { Parts } from './parts.ts';
import type { XmlElement } from './xml.ts';

const pageField = /(?:^|\s)(?:PAGE|NUMPAGES|SECTIONPAGES)(?:\s|$)/;
const pageWords = /\s*(?:\b(?:side|page|s\.))?\s*\d*\s*(?:(?:av|of|\/)\s*\d*)?\s*$/i;

/**
 * What is printed at the top of the first page, once and without its page number: it may name the body and the
 * meeting. Every other header and footer is left out.
 */
export function pageHead(parts: Parts, textOf: (part: XmlElement) => string): string {
  const section = findAll(parts.document, 'w:sectPr').find((each) => childOf(each, 'w:headerReference'));
  if (!section) return '';
  const heads = new Map(
    childrenOf(section, 'w:headerReference').map(({ attributes }) => [
      attributes.get('w:type') ?? 'default',
      attributes.get('r:id') ?? '',
    ]),
  );
  const first = isOn(section, 'w:titlePg') ? headText(parts, heads.get('first'), textOf) : '';
  return first || headText(parts, heads.get('default'), textOf);
}

function headText(parts: Parts, id: string | undefined, textOf: (part: XmlElement) => string): string {
  const part = id === undefined ? undefined : parts.byId(id);
  if (!part) return '';
  const text = textOf(part);
  return countsPages(part)
    ? text
        .split('\n')
        .map((line) => line.replace(pageWords, ''))
        .join('\n')
        .trim()
    : text;
}

function countsPages(part: XmlElement): boolean {
  const codes = findAll(part, 'w:instrText').map(({ children }) => children.join(''));
  const simple = findAll(part, 'w:fldSimple').map(({ attributes }) => attributes.get('w:instr') ?? '');
  return [...codes, ...simple].some((code) => pageField.test(code));
}
