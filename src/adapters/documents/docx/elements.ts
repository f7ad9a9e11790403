import type { XmlElement } from './xml.ts';

/** The child elements, with a name or all. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const all = element?.children.filter((child) => typeof child !== 'string') ?? [];
  return name === undefined ? all : all.filter((child) => child.name === name);
}

/** The element that is reached by the names, each the first child of that name. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((parent, name) => childrenOf(parent, name)[0], element);
}

/** The `w:val` of the element that is reached by the names. */
export function valOf(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  return childOf(element, ...names)?.attributes.get('w:val');
}

/** Whether a switch such as `<w:vanish/>` is on. */
export function isOn(element: XmlElement | undefined, ...names: readonly string[]): boolean {
  const found = childOf(element, ...names);
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? '');
}

/** All elements of a name, at any depth, in the order of the file. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    for (const child of childrenOf(next).toReversed()) waiting.push(child);
  }
  return found;
}
