import { childOf, childrenOf, valOf } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** A paragraph style, with what it has from those it is based on. */
export interface Style {
  /** As Word calls it in every language, in small letters: `heading 1`, `toc 2`. */
  readonly name: string;
  readonly numberingId?: string;
  readonly level?: number;
  readonly above?: number;
  readonly below?: number;
}

/** The style of paragraphs that name none. */
export const usualStyle = '';

const longestChain = 20;
const autoSpace = 280;

/** The styles of a document by their ids. */
export function stylesOf(part: XmlElement | undefined): ReadonlyMap<string, Style> {
  const elements = new Map(
    childrenOf(part, 'w:style').map((style) => [style.attributes.get('w:styleId') ?? '', style]),
  );
  const defaults = childOf(part, 'w:docDefaults', 'w:pPrDefault');
  const usual = [...elements].find(([, style]) => isUsual(style))?.[1];
  return new Map(
    [...elements, [usualStyle, usual] as const].map(([id, style]) => [id, styleOf(style, defaults, elements)]),
  );
}

function isUsual({ attributes }: XmlElement): boolean {
  return attributes.get('w:type') === 'paragraph' && ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '');
}

/** The space above and below that an element asks for, in twentieths of a point. */
export function spacingOf(element: XmlElement | undefined): Pick<Style, 'above' | 'below'> {
  const { attributes } = childOf(element, 'w:pPr', 'w:spacing') ?? {};
  const [above, below] = ['before', 'after'].map((side) => {
    const isAuto = ['1', 'true', 'on'].includes(attributes?.get(`w:${side}Autospacing`) ?? '');
    return isAuto ? autoSpace : attributes?.get(`w:${side}`);
  });
  return { ...(above !== undefined && { above: Number(above) }), ...(below !== undefined && { below: Number(below) }) };
}

function styleOf(
  style: XmlElement | undefined,
  defaults: XmlElement | undefined,
  all: ReadonlyMap<string, XmlElement>,
): Style {
  const chain: XmlElement[] = [];
  for (let next = style; next && chain.length < longestChain; next = all.get(valOf(next, 'w:basedOn') ?? '')) {
    chain.push(next);
  }
  const numbering = chain.map((each) => childOf(each, 'w:pPr', 'w:numPr'));
  const numberingId = firstOf(numbering.map((each) => valOf(each, 'w:numId')));
  const level = firstOf(numbering.map((each) => valOf(each, 'w:ilvl')));
  const spacing = [...chain, defaults].map(spacingOf);
  return {
    name: (valOf(style, 'w:name') ?? '').toLowerCase(),
    ...(numberingId !== undefined && { numberingId }),
    ...(level !== undefined && { level: Number(level) }),
    above: firstOf(spacing.map(({ above }) => above)) ?? 0,
    below: firstOf(spacing.map(({ below }) => below)) ?? 0,
  };
}

function firstOf<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}
