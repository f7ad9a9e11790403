import type { Node } from 'web-tree-sitter';
import type { Entry, Expression, Fault, Text } from './syntax.ts';

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', "'": "'", '\\': '\\', $: '$' };

/** Reads the parser's tree of one expression; what it does not know becomes a fault and the value null. */
export function createExpressionReader(faults: Fault[]): (node: Node) => Expression {
  function read(node: Node): Expression {
    const line = lineOf(node);
    const [first, second] = node.namedChildren;
    switch (node.type) {
      case 'string':
        return text(node);
      case 'number':
        return { kind: 'number', value: Number(node.text), line };
      case 'boolean':
        return { kind: 'boolean', value: node.text === 'true', line };
      case 'null':
        return { kind: 'null', line };
      case 'identifier':
        return { kind: 'name', name: node.text, line };
      case 'object':
        return { kind: 'object', entries: named(node).map(entry), line };
      case 'array':
        return { kind: 'array', items: named(node).map(read), line };
      case 'parenthesized_expression':
      case 'interpolation':
        return inner(first, node);
      case 'member_expression':
        return { kind: 'member', of: inner(first, node), name: second?.text ?? '', line };
      case 'subscript_expression':
        return { kind: 'index', of: inner(first, node), index: inner(second, node), line };
      case 'call_expression':
        return { kind: 'call', name: first?.text ?? '', arguments: second ? named(second).map(read) : [], line };
      case 'unary_expression':
      case 'binary_expression':
        return { kind: 'operation', operator: operatorOf(node), operands: named(node).map(read), line };
      case 'ternary_expression': {
        const [condition, ...results] = named(node).map(read);
        return { kind: 'choice', condition: condition ?? { kind: 'null', line }, results, line };
      }
      case 'if_statement':
        return { kind: 'when', condition: inner(first, node), body: inner(second, node), line };
      case 'for_statement':
        return loop(node);
      default:
        return unknown(node);
    }
  }

  function inner(node: Node | null | undefined, parent: Node): Expression {
    return node ? read(node) : unknown(parent);
  }

  function unknown(node: Node): Expression {
    faults.push({ line: lineOf(node), message: `cannot be read: ${node.text.slice(0, 60)}` });
    return { kind: 'null', line: lineOf(node) };
  }

  function text(node: Node): Text {
    const parts = node.namedChildren.flatMap((child): readonly (string | Expression)[] => {
      if (!child) return [];
      if (child.type === 'interpolation') return [read(child)];
      return [child.type === 'escape_sequence' ? unescaped(child.text) : child.text];
    });
    return { kind: 'text', parts, line: lineOf(node) };
  }

  function entry(node: Node): Entry {
    const [key, value] = named(node);
    const line = lineOf(node);
    if (node.type !== 'object_property' || !key || !value) {
      unknown(node);
      return { key: { kind: 'text', parts: [], line }, value: { kind: 'null', line }, line };
    }
    const name: Text = key.type === 'string' ? text(key) : { kind: 'text', parts: [key.text], line };
    return { key: name, value: read(value), line };
  }

  function loop(node: Node): Expression {
    const line = lineOf(node);
    const children = named(node);
    const pair = children.find(({ type }) => type === 'for_loop_parameters');
    const [item, index] = pair ? named(pair).map((child) => child.text) : [children[0]?.text ?? '', undefined];
    const [over, body] = children.slice(1);
    return { kind: 'loop', item: item ?? '', index, over: inner(over, node), body: inner(body, node), line };
  }

  return read;
}

/** The line of a node, from 1. */
export function lineOf(node: Node): number {
  return node.startPosition.row + 1;
}

/** The children that mean something. */
export function named(node: Node): readonly Node[] {
  return node.namedChildren.filter((child) => child !== null).filter(({ type }) => !/comment/.test(type));
}

function operatorOf(node: Node): string {
  return node.children.find((child) => child !== null && !child.isNamed)?.text ?? '';
}

function unescaped(sequence: string): string {
  const code = /^\\u\{([\da-f]+)\}$/i.exec(sequence)?.[1];
  return code === undefined
    ? (escapes[sequence.slice(1)] ?? sequence)
    : String.fromCodePoint(Number.parseInt(code, 16));
}
