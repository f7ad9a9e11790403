import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runScript } from '../state/script.ts';
import { openSetting } from '../usecases/setting.ts';
import { otherFixture } from './support.ts';

const fixture = fileURLToPath(new URL('fixtures/fixture.json', import.meta.url));
const given = fileURLToPath(new URL('fixtures/questions.dev.json', import.meta.url));

function askScript(args: readonly string[], input?: string) {
  return runScript('ask', ['--fixture', fixture, ...args], {}, input);
}

function linesOf(out: string): readonly unknown[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

it('prints one line a question, with what was understood and the answer', async () => {
  const { out, code } = await askScript(['--json', 'status 13/26', 'Når er neste møte i SG?']);

  expect(code).toBe(0);
  expect(linesOf(out)).toEqual([
    {
      interpretation: { intent: 'case_status', case: { seq: 13, year: 2026, body: null } },
      answer: { text: expect.stringContaining('4 mangler: Jernbanedirektoratet') },
    },
    {
      interpretation: { intent: 'next_meeting', body: 'SG', meeting: { ref: 'next' } },
      answer: { text: expect.stringContaining('fredag 13. mars 2026') },
    },
  ]);
});

it('answers many questions from a file, a list in JSON or standard input', async () => {
  const fromJson = await askScript(['--json', '--file', given]);
  const fromInput = await askScript(['--json', '--file', '-'], 'hjelp\n\ntakk!\n');

  expect(linesOf(fromJson.out)).toHaveLength(60);
  expect(linesOf(fromInput.out)).toHaveLength(2);
});

it('asks as someone else', async () => {
  const question = 'status 15/26';
  const [deputy, observer, outsider] = await Promise.all(
    ['deputy:SG@Storvik', 'observer:SG', 'outsider'].map(async (as) => (await askScript(['--as', as, question])).out),
  );

  expect(deputy).toContain('Forhandlingsmandat');
  expect(observer).toContain('unntatt offentlighet, offl. § 23');
  expect(observer).not.toContain('Forhandlingsmandat');
  expect(outsider).not.toContain('offl.');
});

it('answers as the asking user of any fixture, at its time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-ask-'));
  const ask = async (user: object) => {
    const file = join(folder, `${JSON.stringify(user).length}.json`);
    await writeFile(file, JSON.stringify({ ...otherFixture, asking_user: user }));
    return (await runScript('ask', ['--fixture', file, 'status 41/27', 'neste møte', 'hva venter på meg?'], {})).out;
  };

  const [member, observer, outsider] = await Promise.all([
    ask({ org: 'Bane NOR', body: 'PR', role: 'member' }),
    ask({ org: 'Elvestad', body: ['KU'], role: 'observer', ui_lang: 'nb' }),
    ask({ org: null, role: 'outsider' }),
  ]);
  await rm(folder, { recursive: true });

  expect(member).toMatch(
    /Sak 41\/27 \(kontaktutvalget\) er unntatt.*programrådet er fredag 22\. oktober 2027.*2 saker venter/su,
  );
  expect(observer).toMatch(
    /er unntatt offentlighet, offl\. § 23.*kontaktutvalget er fredag 5\. november.*ingen saker/su,
  );
  expect(outsider).not.toMatch(/41\/27|2027|offl/u);
  expect([member, observer, outsider].join()).not.toContain('Grunnavståing');
});

it('says how it understood the question, when it is asked to', async () => {
  const { out } = await askScript(['--explain', 'kven manglar på 13/26']);

  expect(out).toContain('Eg forstod dette som: kven som ikkje har svart, sak 13/26.');
});

it.each([
  [['--json'], 2, 'no question'],
  [['--as', 'member', '--nonsense', 'hei'], 2, '--nonsense'],
])('tells what is wrong with %j', async (args, code, told) => {
  const ended = await askScript(args);

  expect(ended.code).toBe(code);
  expect(ended.err).toContain(told);
});

it('tells that a file is no fixture', async () => {
  const ended = await runScript('ask', ['--fixture', given, 'hei'], {});

  expect(ended.code).toBe(1);
  expect(ended.err).toContain('is no fixture');
});

it('asks the store, as someone listed', async () => {
  const setting = await openSetting();
  const env = { SAKSGANG_DATABASE: setting.file, SAKSGANG_LOCAL: '1' };
  const args = ['--cooperation', 'samples/cooperation.yaml', 'finn saker om organisering'];

  const secretariat = await runScript('ask', args, env);
  const nobody = await runScript('ask', ['--as', 'ingen@example.test', ...args], env);
  await setting.close();

  expect(secretariat.out).toContain('SG 71/20 Videreutvikling');
  expect(nobody.err).toContain('is not listed');
});
