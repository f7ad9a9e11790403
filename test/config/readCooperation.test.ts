import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readCooperation } from '../../src/adapters/config/readCooperation.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cooperation-'));
});

afterAll(async () => {
  await rm(directory, { recursive: true });
});

function body(id: string, order: number, aliases: readonly string[] = []) {
  const names = { nb: `${id} på bokmål`, nn: `${id} på nynorsk`, en: `${id} in English` };
  return { id, order, names, aliases, language: 'nb', deadline: { daysBefore: 2, at: '12:00' } };
}

function member(email: string, ...seats: readonly { body: string; role: string; deputyFor?: string }[]) {
  return { email, name: 'Kari Nordbø', party: 'NESOY', seats };
}

const kari = member('Kari@Nesoy.example', { body: 'SG', role: 'leader' });
const valid = {
  name: 'Prøve',
  timeZone: 'Europe/Oslo',
  language: 'nb',
  quietHours: { from: '20:00', to: '07:00' },
  bodies: [body('SG', 2, ['Styringsgruppe']), body('AKG', 1)],
  parties: [{ id: 'NESOY', name: 'Nesøy kommune' }],
  secretariat: [{ email: 'Eli@sekretariatet.example', upn: 'Eli_Nord#EXT#@Vert.example', name: 'Eli Nordås' }],
  members: [kari],
};

async function readText(text: string | Uint8Array) {
  const file = join(directory, 'cooperation.yaml');
  await writeFile(file, text);
  return readCooperation(file);
}

async function faultsOf(change: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const read = await readText(stringify({ ...valid, ...change }, { aliasDuplicateObjects: false }));
  // The line depends on how the file happens to be written; a test of its own looks at it.
  return 'faults' in read ? read.faults.map((fault) => fault.replace(/ \(line \d+\)$/, '')) : [];
}

describe('readCooperation of a good file', () => {
  it('gives the bodies in the order of the path', async () => {
    const read = await readText(stringify(valid));

    expect(read).toMatchObject({ bodies: [{ id: 'AKG' }, { id: 'SG', aliases: ['styringsgruppe'] }] });
  });

  it('makes addresses the keys of people, in lower case', async () => {
    const read = await readText(stringify(valid));

    expect(read).toMatchObject({
      people: [
        { key: 'eli@sekretariatet.example', upn: 'eli_nord#ext#@vert.example', secretariat: true, memberships: [] },
        { key: 'kari@nesoy.example', secretariat: false, memberships: [{ body: 'SG', role: 'leader' }] },
      ],
    });
  });

  it('keeps a member who is in the secretariat as one person', async () => {
    const read = await readText(stringify({ ...valid, secretariat: [], members: [{ ...kari, secretariat: true }] }));

    expect(read).toMatchObject({ people: [{ key: 'kari@nesoy.example', secretariat: true, memberships: [{}] }] });
  });

  it('ties a deputy to the member by the address in lower case', async () => {
    const deputy = member('vara@nesoy.example', { body: 'SG', role: 'deputy', deputyFor: 'KARI@nesoy.example' });

    const read = await readText(stringify({ ...valid, members: [kari, deputy] }));

    expect(read).toMatchObject({ people: [{}, {}, { memberships: [{ deputyFor: 'kari@nesoy.example' }] }] });
  });

  it('may begin with a byte order mark, as files from Windows do', async () => {
    const read = await readText(`\uFEFF${stringify(valid)}`);

    expect(read).toMatchObject({ name: 'Prøve' });
  });
});

describe('readCooperation of a file that cannot be read', () => {
  it('says what to do when there is no file', async () => {
    const read = await readCooperation('no/such/file.yaml');

    expect(read).toEqual({ faults: [expect.stringContaining('set SAKSGANG_COOPERATION to the right one')] });
  });

  it('says so when it is a directory', async () => {
    const read = await readCooperation(directory);

    expect(read).toEqual({ faults: [expect.stringContaining('cannot be read (EISDIR)')] });
  });

  it('asks for UTF-8 when the letters are in another encoding', async () => {
    const read = await readText(Buffer.from('name: Miljøløftet', 'latin1'));

    expect(read).toEqual({ faults: [expect.stringContaining('UTF-8')] });
  });

  it('gives the line of a mistake in the YAML', async () => {
    const read = await readText('name: Prøve\nbodies:\n  - id: SG\n   order: 1\n');

    expect(read).toEqual({ faults: [expect.stringMatching(/^line 4: /)] });
  });

  it('gives the line of a key that is written twice', async () => {
    const read = await readText('name: Prøve\nlanguage: nb\nname: Prøve\n');

    expect(read).toEqual({ faults: [expect.stringMatching(/^line 3: .*unique/)] });
  });

  it.each(['', '# only a comment'])('says so when there is nothing in it: %j', async (text) => {
    expect(await readText(text)).toEqual({ faults: [expect.stringContaining('The file is empty')] });
  });

  it('says so when a reference leads nowhere', async () => {
    expect(await readText('name: *prøve')).toEqual({ faults: [expect.stringContaining('Write the text in full')] });
  });
});

describe('readCooperation of a file with faults', () => {
  it('tells them all at once, with path and line', async () => {
    const text = [
      'name: 12',
      'language: no',
      'quietHours: { from: 20:00, to: 25:00 }',
      'bodies:',
      '  - { id: SG, order: 1, names: { nb: a, nn: b, en: c }, language: nb, deadline: { daysBefore: 2, at: noon } }',
      'parties: [{ id: NESOY, name: Nesøy kommune, colour: red }]',
      'members:',
      '  - { email: kari, name: Kari, party: STORVIK, seats: [{ body: XX, role: boss }] }',
    ].join('\n');

    const read = await readText(text);

    expect(read).toEqual({
      faults: [
        'name: must be text; put it in quotes (line 1)',
        'timeZone: is missing or empty (line 1)',
        'language: «no» is not one of nb, nn, en (line 2)',
        'quietHours.to: must be a time of day as HH:MM, for example 12:00 (line 3)',
        'bodies[0].deadline.at: must be a time of day as HH:MM, for example 12:00 (line 5)',
        'parties[0].colour: is not a key that belongs here; check the spelling (line 6)',
        'members[0].email: must be an address such as kari.berg@kommune.example (line 8)',
        'members[0].seats[0].role: «boss» is not one of leader, member, deputy, observer (line 8)',
        'secretariat: must list at least one person: someone has to bring in the cases (line 1)',
        'members[0].party: «STORVIK» is not one of the parties NESOY (line 8)',
        'members[0].seats[0].body: «XX» is not one of the bodies SG (line 8)',
      ],
    });
  });

  it.each(['[1, 2]', 'just text', 'bodies: 3\nmembers: [1]\nparties: { a: 1 }'])('survives %j', async (text) => {
    expect(await readText(text)).toEqual({ faults: expect.arrayContaining([expect.stringContaining('must be')]) });
  });

  it.each(['Europe/Bergen', '+01:00', ''])('refuses %j as time zone', async (timeZone) => {
    expect(await faultsOf({ timeZone })).toEqual([expect.stringMatching(/^timeZone: must be an IANA time zone/)]);
  });

  it('refuses ids that could not be part of a key', async () => {
    expect(await faultsOf({ bodies: [body('SG', 1), body('A-B', 2)] })).toEqual([
      expect.stringMatching(/^bodies\[1\]\.id: must be 1 to 16 letters/),
    ]);
  });

  it('refuses two bodies with the same id, whatever the case of the letters', async () => {
    const faults = await faultsOf({ bodies: [body('SG', 1), { ...body('AKG', 2), id: 'sg' }] });

    expect(faults).toEqual(['bodies[1].id: «sg» belongs to SG already']);
  });

  it('refuses an alias that is the alias, id or name of another body', async () => {
    const bodies = [body('SG', 1, ['gruppen']), body('AKG', 2, ['Gruppen', 'sg', 'SG på nynorsk', 'akg'])];

    expect(await faultsOf({ bodies })).toEqual([
      'bodies[1].aliases[0]: «gruppen» belongs to SG already',
      'bodies[1].aliases[1]: «sg» belongs to SG already',
      'bodies[1].aliases[2]: «sg på nynorsk» belongs to SG already',
    ]);
  });

  it('refuses two bodies in one place of the path', async () => {
    expect(await faultsOf({ bodies: [body('SG', 1), body('AKG', 1)] })).toEqual([
      'bodies[1].order: 1 is the place of SG already',
    ]);
  });

  it('refuses two parties with one name', async () => {
    const parties = [...valid.parties, { id: 'STORVIK', name: 'Storvik kommune', aliases: ['nesøy kommune'] }];

    expect(await faultsOf({ parties })).toEqual(['parties[1].aliases[0]: «nesøy kommune» belongs to NESOY already']);
  });

  it('refuses a person who is listed twice, and says how to be in both lists', async () => {
    const eli = member('eli@Sekretariatet.example', { body: 'AKG', role: 'member' });

    expect(await faultsOf({ members: [kari, eli] })).toEqual([
      expect.stringMatching(/^members\[1\]\.email: «eli@sekretariatet.example» is listed already.*secretariat: true/),
    ]);
  });

  it("refuses a user principal name that is someone else's address, but not one's own", async () => {
    const other = { ...member('odd@nesoy.example', { body: 'SG', role: 'member' }), upn: 'kari@nesoy.example' };
    const same = { ...member('siri@nesoy.example', { body: 'SG', role: 'member' }), upn: 'Siri@nesoy.example' };

    expect(await faultsOf({ members: [kari, other, same] })).toEqual([
      expect.stringMatching(/^members\[1\]\.upn: «kari@nesoy.example» is listed already/),
    ]);
  });

  it('refuses two seats for one person in one body', async () => {
    const twice = member('odd@nesoy.example', { body: 'SG', role: 'member' }, { body: 'SG', role: 'observer' });

    expect(await faultsOf({ members: [twice] })).toEqual([
      'members[0].seats[1].body: SG is listed twice for this person at the same time; give the seats a from and a to',
    ]);
  });

  it.each([
    ['nobody@nesoy.example', 'no such person'],
    ['kari@nesoy.example', 'no seat in that body'],
    ['observer@nesoy.example', 'an observer, who has no seat'],
  ])('refuses a deputy for %s: %s', async (deputyFor) => {
    const observer = member('observer@nesoy.example', { body: 'AKG', role: 'observer' });
    const deputy = member('vara@nesoy.example', { body: 'AKG', role: 'deputy', deputyFor });

    expect(await faultsOf({ members: [kari, observer, deputy] })).toEqual([
      `members[2].seats[0].deputyFor: «${deputyFor}» has no seat in AKG as leader or member`,
    ]);
  });

  it('refuses a deputy for nobody', async () => {
    expect(await faultsOf({ members: [kari, member('vara@nesoy.example', { body: 'SG', role: 'deputy' })] })).toEqual([
      expect.stringMatching(/^members\[1\]\.seats\[0\]\.deputyFor: must be the e-mail address/),
    ]);
  });

  it('refuses deputyFor on anyone else', async () => {
    const notDeputy = member('odd@nesoy.example', { body: 'SG', role: 'member', deputyFor: 'kari@nesoy.example' });

    expect(await faultsOf({ members: [kari, notDeputy] })).toEqual([
      expect.stringMatching(/^members\[1\]\.seats\[0\]\.deputyFor: belongs to a deputy only/),
    ]);
  });

  it('does not blame the seats when it is the body they name that has a fault', async () => {
    const faults = await faultsOf({ bodies: [{ ...body('SG', 1), language: 'se' }] });

    expect(faults).toEqual(['bodies[0].language: «se» is not one of nb, nn, en']);
  });
});
