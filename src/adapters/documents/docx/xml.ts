import { Unreadable } from '../unreadable.ts';

/** An element; names have the prefixes that {@link parseXml} gives them, whatever the file calls them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}
type XmlNode = XmlElement | string;

const maxDepth = 300;
const maxElements = 4_000_000;
const none: ReadonlyMap<string, string> = new Map();
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const prefixes: readonly (readonly [end: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/markup-compatibility\/2006$/, 'mc'],
];

interface Open extends XmlElement {
  readonly rawName: string;
  readonly children: XmlNode[];
}

/** The root element of an XML file without a DTD. Throws {@link Unreadable}. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const source = textOf(bytes);
  const names = new Map<string, string>();
  const open: Open[] = [{ name: '', rawName: '', attributes: none, children: [] }];
  let elements = 0;
  let at = 0;
  while (at < source.length) {
    const top = open.at(-1);
    const mark = source.indexOf('<', at);
    const textEnd = mark < 0 ? source.length : mark;
    if (!top) throw new Unreadable('damaged');
    if (textEnd > at && open.length > 1) top.children.push(decoded(source.slice(at, textEnd)));
    if (mark < 0) break;
    if (source.startsWith('<!--', mark)) at = after(source, '-->', mark);
    else if (source.startsWith('<?', mark)) at = after(source, '?>', mark);
    else if (source.startsWith('<![CDATA[', mark)) {
      at = after(source, ']]>', mark);
      top.children.push(source.slice(mark + 9, at - 3));
    } else if (source[mark + 1] === '!') {
      throw new Unreadable('damaged');
    } else if (source[mark + 1] === '/') {
      at = after(source, '>', mark);
      if (source.slice(mark + 2, at - 1).trim() !== top.rawName) throw new Unreadable('damaged');
      open.pop();
    } else {
      const tag = tagAt(source, mark);
      for (const [name, value] of tag.attributes) declare(names, name, value);
      const element = { ...named(tag, names), rawName: tag.rawName };
      top.children.push(element);
      if (!tag.isEmpty) open.push(element);
      elements += 1;
      if (open.length > maxDepth || elements > maxElements) throw new Unreadable('tooComplex');
      at = tag.end;
    }
  }
  const root = open[0]?.children.find((child) => typeof child !== 'string');
  if (open.length !== 1 || !root) throw new Unreadable('damaged');
  return root;
}

function textOf(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  if (found < 0) throw new Unreadable('damaged');
  return found + mark.length;
}

interface Tag {
  readonly rawName: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly isEmpty: boolean;
  readonly end: number;
}

function tagAt(source: string, mark: number): Tag {
  const name = /[^\s/>=<]+/y;
  const attribute = /\s+([^\s/>=<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  const close = /\s*(\/?)>/y;
  name.lastIndex = mark + 1;
  const rawName = name.exec(source)?.[0];
  if (rawName === undefined) throw new Unreadable('damaged');
  const attributes: (readonly [string, string])[] = [];
  let at = name.lastIndex;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(source);
    if (!found) break;
    attributes.push([found[1] ?? '', decoded(found[2] ?? found[3] ?? '')]);
    at = attribute.lastIndex;
  }
  close.lastIndex = at;
  const closing = close.exec(source);
  if (!closing) throw new Unreadable('damaged');
  return { rawName, attributes, isEmpty: closing[1] === '/', end: close.lastIndex };
}

function declare(names: Map<string, string>, attribute: string, value: string): void {
  if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) return;
  const known = prefixes.find(([end]) => end.test(value));
  if (known) names.set(attribute.slice('xmlns:'.length), known[1]);
}

function named({ rawName, attributes }: Tag, names: ReadonlyMap<string, string>) {
  return {
    name: canonical(rawName, names),
    attributes:
      attributes.length === 0 ? none : new Map(attributes.map(([name, value]) => [canonical(name, names), value])),
    children: [],
  };
}

function canonical(name: string, names: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = names.get(colon < 0 ? '' : name.slice(0, colon));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (raw, decimal, hex, name) => {
    if (name !== undefined) return entities.get(name) ?? raw;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
