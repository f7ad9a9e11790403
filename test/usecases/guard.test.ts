import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { Action } from '../../src/domain/access.ts';
import type { AskingTurn } from '../../src/usecases/audience.ts';
import { type Answered, guarded, type UseCase } from '../../src/usecases/guard.ts';
import { createUseCases, type UseCases } from '../../src/usecases/useCases.ts';
import { inputsOf } from './inputs.ts';
import { openSetting, type Setting, strangersMessage } from './setting.ts';

type AnyUseCase = UseCase<never, unknown>;
type Unguarded = { [Name in keyof UseCases]: UseCases[Name] extends AnyUseCase ? never : Name }[keyof UseCases];

describe('everything that people can reach goes through the guard', () => {
  it('by its type, which only the guard can give', () => {
    expectTypeOf<Unguarded>().toBeNever();
    expectTypeOf<(turn: AskingTurn, input: never) => Promise<Answered<unknown>>>().not.toExtend<AnyUseCase>();
  });

  const { sources, makers } = readSources();

  it('by its source: whoever makes a use case, in whichever folder, makes it with the guard', () => {
    expect(makers.length).toBeGreaterThanOrEqual(Object.keys(inputsOf({ meeting: {} } as Setting)).length - 8);
    expect(makers.filter(({ symbol, path }) => !isGuarded(sources.get(path) ?? '', symbol))).toEqual([]);
  });

  it('and only the guard vouches for one', () => {
    const vouching = [...sources].filter(([, text]) => /as (?:unknown as )?UseCase\b/.test(text)).map(([path]) => path);

    expect(vouching).toEqual(['guard.ts']);
  });

  it('so that one that forgets it is found, also where another in its file does not', () => {
    const text = [
      'export function good(deps: Deps): X {\n  return guarded(deps, {\n  });\n}\n',
      'export function bad(deps: Deps): X {\n  return async () => undefined;\n}\n',
      'export function byHelper(deps: Deps): X {\n  return editing<I>(deps, async () => undefined);\n}\n',
      'function editing<I>(deps: Deps): X {\n  return guarded(deps, {\n  });\n}\n',
    ].join('\n');

    expect(['good', 'bad', 'byHelper', 'missing'].filter((symbol) => isGuarded(text, symbol))).toEqual([
      'good',
      'byHelper',
    ]);
  });
});

interface Maker {
  readonly symbol: string;
  readonly path: string;
}

/** Every file below the use cases, and what the registries of use cases call of it. */
function readSources() {
  const folder = new URL('../../src/usecases/', import.meta.url);
  const sources = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]),
  );
  const registries = [...sources].filter(([path]) => posix.basename(path) === 'useCases.ts');
  const makers = registries.flatMap(([path, text]) => {
    const imported = [...text.matchAll(/^import \{ ([\w, ]+) \} from '(\.[^']+)'/gm)];
    return imported.flatMap(([, symbols = '', from = '']): Maker[] =>
      symbols
        .split(', ')
        .filter((symbol) => !/UseCases$/.test(symbol))
        .map((symbol) => ({ symbol, path: posix.join(posix.dirname(path), from) })),
    );
  });
  return { sources, makers };
}

/** Whether what the function gives back is the guard's, by itself or by a function of the same file. */
function isGuarded(text: string, symbol: string): boolean {
  const start = text.search(new RegExp(`^(?:export )?function ${symbol}\\b`, 'm'));
  const whole = start < 0 ? '' : text.slice(start, text.indexOf('\n}\n', start));
  const made = /^ {2}return (\w+)(?:<[^\n]*>)?\(/m.exec(whole)?.[1];
  if (made === undefined || made === symbol) return false;
  return made === 'guarded' || isGuarded(text, made);
}

describe('a stranger', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await openSetting();
    await publish(setting);
  });
  afterAll(() => setting.close());

  const names = Object.keys(inputsOf({ meeting: {} } as Setting)) as (keyof UseCases)[];

  it.each(names.filter((name) => name !== 'setLanguage' && name !== 'readOwnData'))(
    'is refused by %s, which leaves no trace',
    async (name) => {
      const useCase = createUseCases(setting.deps)[name] as AnyUseCase;
      const before = { contents: setting.contents(), sent: setting.messenger.sent };

      const { outcome } = await useCase(strangersMessage(), inputsOf(setting)[name] as never);

      expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind: expect.stringMatching(refusals) } });
      expect({ contents: setting.contents(), sent: setting.messenger.sent }).toEqual(before);
    },
  );

  it('may choose a language', async () => {
    const { outcome } = await createUseCases(setting.deps).setLanguage(strangersMessage(), { language: 'en' });

    expect(outcome).toEqual({ language: 'en' });
  });
});

/** `itemNotFound` would mean that the input was wrong and the guard never asked. */
const refusals = /^(?:notListed|secretariatOnly)$/;

/** Opens the items, so that no one is refused for their being drafts, and leaves the agenda's post behind. */
async function publish({ deps, meeting }: Setting): Promise<void> {
  const secretary = deps.cooperation.people.find(({ secretariat }) => secretariat);
  const { actor } = strangersMessage();
  const known = { ...actor, entraId: 'aaaaaaaa-0000-4000-8000-000000000001', channelUserId: '29:kari' };
  const { keys, people } = deps.records;
  await people.create(keys.personPartition(known.entraId), keys.person, {
    entraId: known.entraId,
    channelUserId: known.channelUserId,
    person: secretary?.key,
  });
  const turn = { ...strangersMessage(), actor: known };
  const { outcome } = await createUseCases(deps).publishAgenda(turn, { body: meeting.body });
  expect(outcome).toMatchObject({ counts: { posted: 2 } });
}

describe('guarded', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await openSetting();
  });
  afterAll(() => setting.close());

  function spy(action: Action) {
    const runs: string[] = [];
    const useCase = guarded<undefined, undefined, object>(setting.deps, {
      action,
      load: async () => ({ subject: {}, loaded: undefined }),
      async run({ acting }) {
        runs.push(acting.actor.entraId);
        return {};
      },
    });
    return { runs, useCase };
  }

  it('runs nothing for someone who may not', async () => {
    const { runs, useCase } = spy('publish');

    const { outcome } = await useCase(strangersMessage(), undefined);

    expect(outcome).toEqual({ kind: 'refused', refusal: { kind: 'secretariatOnly' } });
    expect(runs).toEqual([]);
  });

  it('runs once for someone who may', async () => {
    const { runs, useCase } = spy('setLanguage');

    const { outcome } = await useCase(strangersMessage(), undefined);

    expect(outcome).toEqual({});
    expect(runs).toEqual([strangersMessage().actor.entraId]);
  });
});
