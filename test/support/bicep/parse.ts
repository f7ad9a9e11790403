import { fileURLToPath } from 'node:url';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { createExpressionReader, lineOf, named } from './expressions.ts';
import {
  type BicepFile,
  type Declaration,
  type DeclaredType,
  type Decorator,
  type Fault,
  plainText,
} from './syntax.ts';

/** Reads the text of a Bicep file. Faults of syntax are told in the result. */
export type Parse = (text: string) => BicepFile;

/** A reader of Bicep: tree-sitter's grammar, made smaller. */
export async function createParser(): Promise<Parse> {
  await Parser.init();
  const grammar = import.meta.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  const language = await Language.load(fileURLToPath(grammar));
  return (text) => {
    const parser = new Parser();
    parser.setLanguage(language);
    const tree = parser.parse(text);
    if (!tree) throw new Error('The parser gave no tree.');
    const file = readFile(tree.rootNode);
    tree.delete();
    parser.delete();
    return file;
  };
}

function readFile(root: Node): BicepFile {
  const faults = [...syntaxFaults(root)];
  const read = createExpressionReader(faults);
  const declarations: Declaration[] = [];
  let targetScope = 'resourceGroup';
  let decorators: readonly Decorator[] = [];

  for (const node of named(root)) {
    const [first, second, third] = named(node);
    const line = lineOf(node);
    const declared = { name: first?.text ?? '', decorators, line };
    if (node.type === 'decorators') {
      decorators = named(node).flatMap((decorator) => readDecorator(decorator));
      continue;
    }
    decorators = [];
    if (node.type === 'target_scope_assignment' && first) {
      targetScope = plainText(read(first)) ?? '';
    } else if (node.type === 'parameter_declaration' && second) {
      const value = third ? read(third) : undefined;
      declarations.push({ ...declared, kind: 'parameter', type: declaredType(second), value });
    } else if (node.type === 'variable_declaration' && second) {
      declarations.push({ ...declared, kind: 'variable', value: read(second) });
    } else if (node.type === 'resource_declaration' && second && third) {
      const isExisting = node.children.some((child) => child?.type === 'existing');
      const type = plainText(read(second)) ?? '';
      declarations.push({ ...declared, kind: 'resource', type, isExisting, body: read(third) });
    } else if (node.type === 'module_declaration' && second && third) {
      declarations.push({ ...declared, kind: 'module', path: plainText(read(second)) ?? '', body: read(third) });
    } else if (node.type === 'output_declaration' && second && third) {
      declarations.push({ ...declared, kind: 'output', type: declaredType(second), value: read(third) });
    } else if (node.type !== 'ERROR') {
      faults.push({ line, message: `cannot be read: ${node.text.slice(0, 60)}` });
    }
  }
  return { targetScope, declarations, faults };

  function readDecorator(node: Node): readonly Decorator[] {
    const [call] = named(node);
    const expression = call && read(call);
    if (expression?.kind !== 'call') return [];
    return [{ name: expression.name, arguments: expression.arguments, line: expression.line }];
  }
}

function declaredType(node: Node): DeclaredType {
  const [inner] = named(node);
  if (node.type === 'type' && inner) return declaredType(inner);
  if (node.type === 'array_type' && inner) return { kind: 'array', of: declaredType(inner) };
  if (node.type === 'nullable_type' && inner) return { kind: 'nullable', of: declaredType(inner) };
  return { kind: 'primitive', name: node.text };
}

function* syntaxFaults(node: Node): Generator<Fault> {
  if (node.type === 'ERROR' || node.isMissing) {
    yield { line: lineOf(node), message: `is not Bicep: ${node.text.slice(0, 60)}` };
    return;
  }
  if (!node.hasError) return;
  for (const child of node.children) if (child) yield* syntaxFaults(child);
}
