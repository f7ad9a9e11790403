import { beforeAll, describe, expect, it } from 'vitest';
import { type Broken, lintPlanted, type Planted } from './planted.ts';

const layerRule = 'lint/style/noRestrictedImports';
const sdks = [
  'botbuilder',
  'botframework-connector',
  '@microsoft/teams-ai',
  'restify',
  'node:sqlite',
  'pino',
  '@azure/cosmos',
  '@azure/storage-queue',
  '@azure/storage-blob',
  'pdfjs-dist/legacy/build/pdf.mjs',
];
const adapters = ['sqlite/database', 'teams/messenger', 'http/server', 'log/pinoLog', 'config/readCooperation'];

/** Where an import stands, what may be imported there, and what may not. */
const layers: readonly {
  readonly from: string;
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
}[] = [
  layer('domain', ['./x.ts', 'temporal-polyfill'], ['ports', 'usecases', 'text'], ['node:fs', 'zod/v4', 'pino']),
  layer('ports', ['./x.ts', '../domain/x.ts'], ['usecases', 'text', 'cards', 'views'], ['node:fs', 'zod/v4']),
  layer(
    'usecases',
    ['./x.ts', './posts/x.ts', '../domain/x.ts', '../ports/x.ts', 'zod/v4', 'node:crypto'],
    ['text', 'cards', 'papers', 'views', 'commands', 'actions', 'dialogue'],
    ['zod', 'node:fs', 'yaml'],
  ),
  layer('text', ['./x.ts', './sentences/x.ts', '../domain/x.ts'], ['ports', 'usecases', 'cards', 'views'], ['zod/v4']),
  layer('papers', ['./x.ts', '../domain/x.ts'], ['ports', 'usecases', 'text'], ['node:fs', 'zod/v4']),
  layer(
    'questions',
    ['./x.ts', '../domain/x.ts', '../ports/x.ts', '../text/x.ts', 'fastest-levenshtein', 'temporal-polyfill'],
    ['usecases', 'cards', 'views', 'commands', 'dialogue'],
    ['minisearch', 'zod/v4', 'node:fs'],
  ),
  layer('cards', ['./x.ts', '../ports/x.ts'], ['domain', 'usecases', 'text', 'views'], ['adaptivecards-templating']),
  layer(
    'views',
    ['./x.ts', '../domain/x.ts', '../ports/x.ts', '../text/x.ts', '../cards/x.ts', '../usecases/x.ts'],
    ['commands', 'actions', 'dialogue', 'papers'],
    ['zod/v4', 'node:crypto'],
  ),
  layer('commands', ['./x.ts', '../views/x.ts', '../dialogue/x.ts'], ['actions', 'papers'], ['zod/v4', 'node:crypto']),
  layer('actions', ['./x.ts', '../views/x.ts', '../dialogue/x.ts', 'zod/v4'], ['commands', 'papers'], ['node:crypto']),
  layer('dialogue', ['./x.ts', '../commands/x.ts', '../actions/x.ts', '../views/x.ts'], ['papers'], ['zod/v4']),
  layer('config', ['./x.ts', 'zod/v4'], ['domain', 'usecases'], ['node:fs', 'yaml']),
  { from: 'src/cards/render.ts', may: ['adaptivecards-templating/lib/template-engine.js'], mayNot: ['botbuilder'] },
  { from: 'src/config.ts', may: ['./config/x.ts', 'zod/v4'], mayNot: ['./adapters/log/pinoLog.ts', ...sdks] },
  { from: 'src/start.ts', may: adapters.map((name) => `./adapters/${name}.ts`), mayNot: sdks },
  { from: 'src/main.ts', may: adapters.map((name) => `./adapters/${name}.ts`), mayNot: sdks },
  { from: 'src/startupFaults.ts', may: ['./adapters/http/server.ts'], mayNot: sdks },
  inFolder('usecases/posts', ['../deps.ts', '../records/x.ts', '../../domain/x.ts'], ['../../adapters/log/x.ts']),
  inFolder('cards/case', ['../render.ts', '../../ports/x.ts'], ['../../domain/x.ts', 'adaptivecards-templating']),
  inFolder('papers/facts', ['../x.ts', '../../domain/x.ts'], ['../../ports/x.ts', '../../usecases/x.ts']),
  inFolder(
    'questions/answers',
    ['../world.ts', '../../text/x.ts'],
    ['../../usecases/x.ts', '../../adapters/search/x.ts'],
  ),
  inFolder('text/sentences', ['../speak.ts', '../../domain/x.ts'], ['../../ports/x.ts', '../../usecases/x.ts']),
  adapter('teams', ['botbuilder', 'botframework-connector', '@microsoft/teams-ai', 'zod/v4']),
  adapter('http', ['restify', 'node:http']),
  adapter('sqlite', ['node:sqlite']),
  adapter('cosmos', ['@azure/cosmos', '@azure/identity', 'node:timers/promises']),
  adapter('log', ['pino']),
  adapter('config', ['yaml', 'node:fs/promises']),
  adapter('documents', ['node:child_process', 'node:zlib']),
  adapter('download', ['node:https', 'node:dns/promises']),
  adapter('fixture', ['zod/v4']),
  adapter('pdf', ['node:child_process', 'node:fs/promises', 'node:os']),
  adapter('search', ['minisearch/SearchableMap', '@orama/stemmers/norwegian']),
  adapter('files', ['@azure/storage-blob', '@azure/identity', 'node:crypto']),
  {
    from: 'src/adapters/documents/pdf/planted.ts',
    may: ['./x.ts', '../x.ts', '../../../ports/x.ts', 'pdfjs-dist/legacy/build/pdf.mjs'],
    mayNot: ['../../files/x.ts', '../../../usecases/x.ts', ...sdks.filter((sdk) => !sdk.startsWith('pdfjs'))],
  },
];

function layer(name: string, may: readonly string[], layersNot: readonly string[], packagesNot: readonly string[]) {
  const outward = [...layersNot.map((other) => `${other}/x`), ...adapters.map((file) => `adapters/${file}`), 'start'];
  return {
    from: `src/${name}/planted.ts`,
    may,
    mayNot: [...outward.map((file) => `../${file}.ts`), ...packagesNot, ...sdks],
  };
}

function inFolder(name: string, may: readonly string[], mayNot: readonly string[]) {
  return { from: `src/${name}/planted.ts`, may, mayNot: [...mayNot, ...sdks] };
}

function adapter(name: string, own: readonly string[]) {
  const others = adapters.filter((file) => !file.startsWith(name) && !file.startsWith('log'));
  const outward = ['../../usecases/x.ts', '../../text/x.ts', '../../dialogue/x.ts', '../../start.ts'];
  const mayNot = [...others.map((file) => `../${file}.ts`), ...outward, ...sdks.filter((sdk) => !own.includes(sdk))];
  return { from: `src/adapters/${name}/planted.ts`, may: ['./x.ts', '../../ports/x.ts', ...own], mayNot };
}

/** One import a line, so that the line of a complaint tells which. */
function plant({ from, may, mayNot }: (typeof layers)[number]): Planted {
  return { path: from, text: [...may, ...mayNot].map((specifier) => `import '${specifier}';\n`).join('') };
}

let complaints: readonly Broken[] = [];
beforeAll(() => {
  complaints = lintPlanted(layers.map(plant));
});

describe.each(layers)('the imports of $from', ({ from, may, mayNot }) => {
  it('may not point outward, nor to a library that belongs to another folder', () => {
    const refused = complaints.filter(({ path, rule }) => path === from && rule === layerRule);

    const specifiers = refused.map(({ line }) => [...may, ...mayNot][line - 1]);

    expect(specifiers.toSorted()).toEqual([...mayNot].sort());
  });
});
