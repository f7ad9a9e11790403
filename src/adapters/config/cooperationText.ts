import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Cooperation, Person } from '../../domain/cooperation.ts';
import type { CooperationFile } from './cooperationSchema.ts';
import { crossCheck } from './crossChecks.ts';
import { type Fault, type Faults, type Path, printPath } from './faults.ts';
import { checkValues } from './schemaFaults.ts';

/** The register from the YAML text, or every fault in it with its path and line. */
export function parseCooperation(text: string): Cooperation | Faults {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map(({ pos, message }) => `line ${lineCounter.linePos(pos[0]).line}: ${message}`),
    };
  }

  function print({ path, sentence }: Fault): string {
    const line = lineOf(path);
    return `${printPath(path)}: ${sentence}${line === undefined ? '' : ` (line ${line})`}`;
  }

  /** The line of the value, or of what it is missing from. */
  function lineOf(path: Path): number | undefined {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
    return path.length === 0 ? undefined : lineOf(path.slice(0, -1));
  }

  const content = contentOf(document);
  if (content instanceof ReferenceError) return { faults: [`${content.message}. Write the text in full instead.`] };
  if (content === null) return { faults: ['The file is empty. Copy samples/cooperation.yaml and change it.'] };
  const values = checkValues(content);
  const crossed = crossCheck(content);
  if (!('faults' in values)) return crossed.length > 0 ? { faults: crossed.map(print) } : toCooperation(values);
  return { faults: [...values.faults, ...crossed].map(print) };
}

/** The plain content, or why a reference (`*name`) in it leads nowhere. */
function contentOf(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

function toCooperation({ secretariat, members, bodies, ...rest }: CooperationFile): Cooperation {
  const staff = secretariat.map(({ email, ...person }) => ({
    ...person,
    key: email,
    secretariat: true,
    memberships: [],
  }));
  const people: readonly Person[] = members.map(({ email, seats, ...person }) => ({
    ...person,
    key: email,
    memberships: seats,
  }));
  return { ...rest, bodies: bodies.toSorted((a, b) => a.order - b.order), people: [...staff, ...people] };
}
