import { maxCardBytes } from '../../src/cards/budget.ts';

type Json = Readonly<Record<string, unknown>>;

/** What breaks the rules of this house for cards: size, fallbacks, labels, alt texts, wrapping, nothing unfilled. */
export function houseFaults(card: object): readonly string[] {
  const json = JSON.stringify(card);
  const nodes = nodesOf(card);
  const elements = nodes.map((node) => [String(node.type ?? ''), node] as const);
  return [
    ...faultIf(Buffer.byteLength(json, 'utf8') > maxCardBytes, 'the card is too large'),
    ...faultIf(json.includes('${'), 'something of the template is left'),
    ...faultIf(nodes[0]?.version !== '1.5', 'the version is not 1.5'),
    ...faultIf(isBlank(nodes[0]?.fallbackText), 'there is no fallbackText'),
    ...elements.flatMap(([type, node]) => elementFaults(type, node)),
    ...nodes.flatMap((node) => toggleFaults(node, nodes)),
  ];
}

/** Every object in the card, the card itself first; the data of buttons are not part of the card. */
export function nodesOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isJson(value)) return [];
  return [value, ...Object.entries(value).flatMap(([key, child]) => (key === 'data' ? [] : nodesOf(child)))];
}

function elementFaults(type: string, node: Json): readonly string[] {
  if (type === 'TextBlock') return faultIf(node.wrap !== true, `a text does not wrap: ${String(node.text)}`);
  if (type === 'Image') return faultIf(isBlank(node.altText), 'an image has no altText');
  if (type.startsWith('Input.')) {
    return [
      ...faultIf(isBlank(node.label), 'an input has no label'),
      ...faultIf(isBlank(node.errorMessage), 'an input has no errorMessage'),
      ...faultIf(node.isRequired === true, 'an input is required, which phones have failed with'),
    ];
  }
  // A refresh has no title: it is no button, and old clients have nothing to fall back to.
  return type === 'Action.Execute' && 'title' in node ? executeFaults(node) : [];
}

function executeFaults({ title, verb, data, fallback }: Json): readonly string[] {
  const old = isJson(fallback) ? fallback : {};
  const oldData = isJson(old.data) ? old.data : {};
  const sameData = JSON.stringify(oldData) === JSON.stringify({ ...(isJson(data) ? data : {}), verb });
  return faultIf(
    old.type !== 'Action.Submit' || old.title !== title || !sameData || isBlank(verb),
    `a button lacks an equal Action.Submit as its fallback: ${String(title)}`,
  );
}

function toggleFaults(node: Json, nodes: readonly Json[]): readonly string[] {
  const targets = Array.isArray(node.targetElements) ? node.targetElements : [];
  return targets
    .filter((id) => !nodes.some((other) => other.id === id))
    .map((id) => `nothing to toggle: ${String(id)}`);
}

function faultIf(isFault: boolean, fault: string): readonly string[] {
  return isFault ? [fault] : [];
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
