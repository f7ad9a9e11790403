/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const deep = JSON.parse(`${'['.repeat(400)}${']'.repeat(400)}`) as unknown;

/** What programs have tripped over. */
const hostile: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  ' ',
  'x'.repeat(20_000),
  'a'.repeat(30).concat('!').repeat(500),
  '\u0000\u202e\ud800\uffff',
  '👩‍👩‍👧‍👦'.repeat(200),
  ['$', '{jsonStringify($root)}'].join(''),
  '{{DATE(now)}}<at>x</at><script>',
  '__proto__',
  'constructor',
  '../../item:SG-2020-71',
  "' OR 1=1 --",
  '71/20 '.repeat(3_000),
  'hvem mangler på '.repeat(1_000),
  '1.1.2026 kl. 99.99, sak 0/0, sak 99999/99999',
  '=cmd|calc',
  [],
  {},
  [null],
  { __proto__x: 1, toString: 'x', length: -1 },
  deep,
  ['a', ['b', ['c']]],
];

/** Changes one to four places of the activity: takes away, replaces, repeats, swaps, or puts in what does not belong. */
export function mutate(activity: unknown, others: readonly unknown[], random: () => number): unknown {
  const copy = structuredClone(activity) as Record<string, unknown>;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
    const places = placesOf(copy);
    const { holder, key } = pick(places);
    const value = Reflect.get(holder, key) as unknown;
    switch (Math.floor(random() * 7)) {
      case 0:
        Reflect.deleteProperty(holder, key);
        break;
      case 1:
        Reflect.set(holder, key, typeof value === 'string' ? tornText(value, random) : structuredClone(pick(hostile)));
        break;
      case 2:
        Reflect.set(holder, key, [value, value]);
        break;
      case 3:
        Reflect.set(
          holder,
          pick(['__proto__', 'constructor', 'toJSON', 'value', 'verb', 'text', 'id']),
          structuredClone(pick(hostile)),
        );
        break;
      case 4: {
        const from = pick(placesOf(pick(others) as object));
        Reflect.set(holder, key, structuredClone(Reflect.get(from.holder, from.key)));
        break;
      }
      default:
        Reflect.set(holder, key, structuredClone(pick(hostile)));
    }
  }
  return copy;
}

/** The text with a piece torn out, doubled or turned. */
function tornText(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const end = at + Math.floor(random() * (text.length - at + 1));
  const piece = text.slice(at, end);
  return [text.slice(0, at) + text.slice(end), text + piece.repeat(50), `${text.slice(0, at)}\u202e${text.slice(at)}`][
    Math.floor(random() * 3)
  ] as string;
}

interface Spot {
  readonly holder: object;
  readonly key: string;
}

function placesOf(node: object): readonly Spot[] {
  const spots: Spot[] = [];
  const waiting: object[] = [node];
  for (let holder = waiting.pop(); holder; holder = waiting.pop()) {
    for (const [key, value] of Object.entries(holder)) {
      spots.push({ holder, key });
      if (typeof value === 'object' && value !== null && spots.length < 500) waiting.push(value);
    }
  }
  return spots.length > 0 ? spots : [{ holder: node, key: 'type' }];
}
