import { Unreadable } from '../unreadable.ts';
import type { Zip } from '../zip.ts';
import { childrenOf, findAll } from './elements.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** A Word document's parts, each parsed when it is asked for. */
export interface Parts {
  readonly document: XmlElement;
  /** The part that has this relation to the document, such as `styles`. */
  related(type: string): XmlElement | undefined;
  byId(id: string): XmlElement | undefined;
}

/** Finds the parts of a Word document. Throws {@link Unreadable}. */
export function partsOf(zip: Zip): Parts {
  if (zip.names.some((name) => /(?:^|\/)vbaProject[^/]*\.bin$/i.test(name))) throw new Unreadable('macros');
  const main = mainPart(zip);
  const document = parsed(zip, main);
  if (!document) throw new Unreadable('damaged');
  const slash = main.lastIndexOf('/') + 1;
  const relations = relationsOf(
    parsed(zip, `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`),
    main.slice(0, slash),
  );

  function partOf(relation: Relation | undefined): XmlElement | undefined {
    return relation && parsed(zip, relation.target);
  }

  return {
    document,
    related: (type) => partOf(relations.find((relation) => relation.type === type)),
    byId: (id) => partOf(relations.find((relation) => relation.id === id)),
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function mainPart(zip: Zip): string {
  const types = parsed(zip, '[Content_Types].xml');
  if (!types) throw new Unreadable('wrongFormat');
  const overrides = childrenOf(types).map(({ attributes }) => ({
    type: attributes.get('ContentType') ?? '',
    part: (attributes.get('PartName') ?? '').replace(/^\//, ''),
  }));
  if (overrides.some(({ type }) => /macroEnabled|vbaProject/i.test(type))) throw new Unreadable('macros');
  const main = overrides.find(({ type }) => type.endsWith('wordprocessingml.document.main+xml'))?.part;
  const found = main || zip.names.find((name) => name.toLowerCase() === 'word/document.xml');
  if (found === undefined) throw new Unreadable('wrongFormat');
  return found;
}

function relationsOf(part: XmlElement | undefined, folder: string): readonly Relation[] {
  if (!part) return [];
  return findAll(part, 'Relationship')
    .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
    .map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
      };
    });
}

function parsed(zip: Zip, name: string): XmlElement | undefined {
  const part = zip.part(name);
  return part && parseXml(part);
}
