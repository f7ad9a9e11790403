import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSqliteStore } from '../../src/adapters/sqlite/documentStore.ts';
import { createRecords } from '../../src/usecases/records/records.ts';
import { docxOfLines } from '../adapters/documents/printed.ts';
import { expectedJson } from '../papers/expectation.ts';
import { runScript } from '../state/script.ts';
import { openState, tempFolder } from '../state/states.ts';

const seed = 'test/papers/fixtures/sak-71-20.txt';
const agenda = 'test/papers/fixtures/a01_innkalling_sg_nb.txt';
const tenant = '11111111-1111-4111-8111-111111111111';

/** A paper with all that filing needs. */
const paper = (price: string) =>
  `SG-sak 72/20 Orientering: Sykkelparkering\n\nBakgrunn\nDet koster kr ${price}.\n\nForslag til vedtak\nStyringsgruppen tar saken til orientering.\n`;

function dryRun(...files: readonly string[]) {
  return runScript('import', ['--dry-run', ...files], {});
}

function fileIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A store of its own, and the script with it as its environment. */
function ownStore() {
  const file = join(tempFolder(), 'data.db');
  const env = { SAKSGANG_LOCAL: '1', SAKSGANG_DATABASE: file, SAKSGANG_COOPERATION: 'samples/cooperation.yaml' };
  return { file, run: (...args: readonly string[]) => runScript('import', args, env) };
}

test('one file is printed as one object, alone on standard output, and warnings do not change the exit code', async () => {
  const { code, out, err } = await dryRun(seed);

  const { source: _, ...expected } = expectedJson('sak-71-20.txt');
  expect(JSON.parse(out)).toMatchObject({ ...expected, source: 'sak-71-20.txt' });
  expect(JSON.parse(out).cases[0].warnings).toContain('meeting_date_missing');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('several files are an array in their order, with a line of progress for each on standard error', async () => {
  const word = fileIn(tempFolder(), 'sak.docx', await docxOfLines(paper('240 000')));

  const { code, out, err } = await dryRun(agenda, word);

  expect(JSON.parse(out)).toMatchObject([
    { source: 'a01_innkalling_sg_nb.txt', doc_type: 'agenda' },
    { source: 'sak.docx', doc_type: 'case_paper', cases: [{ number: '72/20', prefix: 'SG' }] },
  ]);
  expect(err).toBe(`1 of 2: ${agenda}\n2 of 2: ${word}\n`);
  expect(code).toBe(0);
});

test('a number that an earlier file has for another body is warned of', async () => {
  const { out } = await dryRun(agenda, agenda.replace('a01_innkalling_sg_nb', 'a02_innkalling_akg_nn'));

  const warnings = JSON.parse(out).map((each: { warnings: string[] }) => each.warnings);
  expect(warnings[0]).toEqual(expectedJson('a01_innkalling_sg_nb.txt').warnings);
  expect(warnings[1]).toEqual(expectedJson('a02_innkalling_akg_nn.txt').warnings);
});

test('a file that cannot be read is told, gives exit code 1, and does not keep the others back', async () => {
  const folder = tempFolder();
  const broken = fileIn(folder, 'sak.docx', 'Ikke et Word-dokument');
  const missing = join(folder, 'finnes-ikke.txt');

  const { code, out, err } = await dryRun(broken, missing, seed);

  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject([
    { source: 'sak.docx', error: { reason: 'wrongFormat' } },
    { source: 'finnes-ikke.txt', error: { reason: 'notRead', message: `${missing} cannot be read: ENOENT.` } },
    { source: 'sak-71-20.txt', cases: [{ number: '71/20' }] },
  ]);
  expect(err).toContain('passer ikke med filendelsen');
});

test.each([
  [[], 'Name at least one file.'],
  [['--unknown', seed], "Unknown option '--unknown'"],
])('the command line %j is refused with how it is used', async (args, sentence) => {
  const { code, out, err } = await runScript('import', args, {});

  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(sentence);
  expect(err).toContain('npm run import -- FILE…');
});

test('a paper is filed on a meeting that is planned for it, again without a change, and changed as a new version', async () => {
  const { file, run } = ownStore();
  const folder = tempFolder();
  const first = fileIn(folder, 'sak-72-20.txt', paper('240 000'));
  const changed = fileIn(folder, 'sak-72-20-ny.txt', paper('340 000'));

  const ends = [
    await run(first, '--date', '2099-06-12', '--place', 'Teams'),
    await run(first, '--meeting', 'SG-2099-06-12'),
    await run(changed),
  ];

  const filed = { body: 'SG', number: '72/20', meeting: 'SG-2099-06-12' };
  expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(ends.map(({ out }) => JSON.parse(out))).toEqual([
    { source: 'sak-72-20.txt', cases: [{ ...filed, result: 'new', version: 1 }] },
    { source: 'sak-72-20.txt', cases: [{ ...filed, result: 'unchanged', version: 1 }] },
    { source: 'sak-72-20-ny.txt', cases: [{ ...filed, result: 'newVersion', version: 2 }] },
  ]);
  const records = createRecords(createSqliteStore(openState(file).db), tenant);
  const item = await records.items.read(records.keys.meetingPartition('SG-2099-06-12'), 'item:SG-2020-72');
  expect(item?.value).toMatchObject({ number: '72/20', title: 'Sykkelparkering', state: 'draft', place: 'Teams' });
});

test('an agenda is filed in its order, without its formalities of no number', async () => {
  const { run } = ownStore();
  const notice = [
    'Innkalling til møte i AKG',
    'Tid: 5. juni 2099 kl. 09.00',
    '',
    'Saksliste',
    'AKG-sak 1/99 Orientering: Trafikktall',
    'AKG-sak 2/99 Drøfting: Ny avtale',
    'Eventuelt',
  ].join('\n');
  const file = fileIn(tempFolder(), 'innkalling.txt', notice);

  const refused = await run(file);
  const { code, out } = await run(file, '--date', '2099-06-05', '--time', '09:00');

  expect(refused.code).toBe(1);
  expect(refused.err).toContain('There is no meeting of AKG on 2099-06-05 ahead.');
  expect(code).toBe(0);
  expect(JSON.parse(out).cases.map(({ number }: { number: string }) => number)).toEqual(['1/99', '2/99']);
});

test.each([
  [
    'a paper that names no body',
    'Sak 1/99 Orientering: Noe\n\nBakgrunn\nTekst.\n',
    'is missing. Bring it in through the bot.',
  ],
  [
    'minutes',
    'Referat fra møte i SG 5. mars 2026\n\nTil stede: Kari Vik\n\nSak 1/26 Plan\nVedtak: Godkjent.\n',
    'is minutes',
  ],
])('%s is not filed, and nothing of it is kept', async (_, text, sentence) => {
  const { run } = ownStore();
  const file = fileIn(tempFolder(), 'notat.txt', text);

  const { code, out, err } = await run(file, '--date', '2099-06-12');

  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ source: 'notat.txt', error: { reason: 'notFiled' } });
  expect(err).toContain(sentence);
});

test('filing without a tenant is refused before anything is read', async () => {
  const { code, out, err } = await runScript('import', [seed], {});

  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('Set MicrosoftAppTenantId');
});
