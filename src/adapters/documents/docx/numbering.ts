import { childOf, childrenOf, valOf } from './elements.ts';
import { counted } from './numerals.ts';
import type { XmlElement } from './xml.ts';

/** Counts the numbered paragraphs of a document, in its order, and gives each its mark as printed. */
export interface Numbering {
  /** `1.`, `2.1`, `a)`, `•`; empty for a paragraph without a mark. */
  next(numberingId: string, level: number): string;
  /** The level that paragraphs of a style have in a list. */
  levelOfStyle(numberingId: string, styleId: string): number | undefined;
}

interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
  readonly styleId: string | undefined;
}

interface List {
  /** Lists of the same origin count together. */
  readonly origin: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlySet<number>;
}

/** The numbering of a document, before its first paragraph. */
export function numberingOf(part: XmlElement | undefined): Numbering {
  const lists = listsOf(part);
  const counts = new Map<string, Map<number, number>>();
  const restarted = new Set<string>();

  function count(id: string, list: List, level: number): ReadonlyMap<number, number> {
    const numbers = counts.get(list.origin) ?? new Map<number, number>();
    counts.set(list.origin, numbers);
    const isFresh = list.restarts.has(level) && !restarted.has(`${id}/${level}`);
    if (isFresh) restarted.add(`${id}/${level}`);
    const before = isFresh ? undefined : numbers.get(level);
    numbers.set(level, before === undefined ? (list.levels.get(level)?.start ?? 1) : before + 1);
    for (const deeper of [...numbers.keys()]) if (deeper > level) numbers.delete(deeper);
    return numbers;
  }

  return {
    next(numberingId, level) {
      const list = lists.get(numberingId);
      const own = list?.levels.get(level);
      if (!list || !own) return '';
      if (own.format === 'bullet') return '•';
      const numbers = count(numberingId, list, level);
      return own.pattern
        .replace(/%([1-9])/g, (_, digit) => {
          const place = Number(digit) - 1;
          const { format = 'decimal', start = 1 } = list.levels.get(place) ?? {};
          return counted(numbers.get(place) ?? start, format);
        })
        .trim();
    },
    levelOfStyle: (numberingId, styleId) =>
      [...(lists.get(numberingId)?.levels ?? [])].find(([, level]) => level.styleId === styleId)?.[0],
  };
}

function listsOf(part: XmlElement | undefined): ReadonlyMap<string, List> {
  const origins = childrenOf(part, 'w:abstractNum');
  return new Map(
    childrenOf(part, 'w:num').map((element) => {
      const origin = originOf(origins, valOf(element, 'w:abstractNumId'));
      const overrides = childrenOf(element, 'w:lvlOverride');
      const levels = new Map(childrenOf(origin, 'w:lvl').map((level) => [placeOf(level), levelOf(level)]));
      const restarts = new Set<number>();
      for (const override of overrides) {
        const place = placeOf(override);
        const replaced = childOf(override, 'w:lvl');
        if (replaced) levels.set(place, levelOf(replaced));
        const start = Number(valOf(override, 'w:startOverride') ?? Number.NaN);
        const level = levels.get(place);
        if (level && Number.isInteger(start)) levels.set(place, { ...level, start });
        if (Number.isInteger(start)) restarts.add(place);
      }
      const id = element.attributes.get('w:numId') ?? '';
      return [id, { origin: origin?.attributes.get('w:abstractNumId') ?? '', levels, restarts }];
    }),
  );
}

/** The definition, or the one that it refers to by way of a list style. */
function originOf(origins: readonly XmlElement[], id: string | undefined): XmlElement | undefined {
  const origin = origins.find(({ attributes }) => attributes.get('w:abstractNumId') === id);
  const link = valOf(origin, 'w:numStyleLink');
  return (link !== undefined && origins.find((other) => valOf(other, 'w:styleLink') === link)) || origin;
}

function placeOf({ attributes }: XmlElement): number {
  return Number(attributes.get('w:ilvl') ?? 0);
}

function levelOf(level: XmlElement): Level {
  return {
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    pattern: valOf(level, 'w:lvlText') ?? '',
    start: Number(valOf(level, 'w:start') ?? 1),
    styleId: valOf(level, 'w:pStyle'),
  };
}
