import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTeamsClient, type TeamsClient } from '../support/connector/teamsClient.ts';
import { people, places } from '../support/saksgang/people.ts';
import { type Azure, appId, serviceUrl, startAzure, tenantId } from './azure.ts';
import { type Program, startProgram } from './program.ts';

const { kari, inger } = people;
const patience = { timeout: 100_000, interval: 200 };
/** Several programs and services start; a machine may be slow, and have much else to do. */
const startMs = 400_000;

let azure: Azure;
/** They end by themselves; that takes a while, in which the good one is tried. */
let strange: Program;
let misled: Program;
beforeAll(async () => {
  azure = await startAzure();
  const { NODE_EXTRA_CA_CERTS: _, ...withoutAuthority } = azure.environment;
  const other = 'https://other.blob.core.windows.net/';
  const elsewhere = { SAKSGANG_BLOB_URL: other, SAKSGANG_COOPERATION: `${other}configuration/cooperation.yaml` };
  strange = startProgram(withoutAuthority, azure.ports);
  misled = startProgram({ ...azure.environment, ...elsewhere }, azure.ports);
}, startMs);
afterAll(() => azure.close());

describe('npm start with the settings of the template', () => {
  let program: Program;
  let origin: string;
  let teams: TeamsClient;

  beforeAll(async () => {
    program = startProgram(azure.environment, azure.ports);
    origin = `http://127.0.0.1:${await program.listening()}`;
    const tenant = { tenantId, botId: `28:${appId}`, botName: 'Saksgang', serviceUrl };
    const always = { authorization: azure.bearer() };
    teams = createTeamsClient(`${origin}/api/messages`, azure.connector, tenant, always);
  }, startMs);

  afterAll(async () => {
    await program.end();
  });

  test('runs in production, and is well wherever Azure asks', async () => {
    const answers = await Promise.all(azure.healthPaths.map((path) => fetch(`${origin}${path}`)));

    expect(program.written()).toContain('"mode":"production"');
    expect(azure.healthPaths).toEqual(['/health/ready', '/health/ready', '/health/live']);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  test('publishes an agenda, takes a press, and lets the shared card follow', async () => {
    await teams.say(kari, places.sg, 'publiser SG');
    await vi.waitFor(() => expect(cards()).toHaveLength(2), patience);
    const card = cards()[1];

    const pressed = await teams.press(inger, places.sg, card?.id ?? '', 'Ta til orientering');

    expect(pressed.status).toBe(200);
    await vi.waitFor(() => expect(JSON.stringify(cards()[1])).toContain('1 av'), patience);
  });

  test('refuses whoever has no token of the channel', async () => {
    const before = azure.double.writes;

    const answer = await teams.post({ type: 'message', text: 'publiser SG' }, { authorization: '' });

    expect(answer.status).toBe(401);
    expect(azure.double.writes).toBe(before);
  });

  test('ends when it is told to, without an error', async () => {
    const code = await program.end();

    expect(code).toBe(0);
    expect(program.written()).not.toMatch(/"level":(?:50|60|"error"|"fatal")/);
    await expect(fetch(`${origin}/health/live`)).rejects.toThrow();
  });

  test('has told Application Insights of turns, calls and figures, over https and without names', () => {
    const [turns, calls, figures] = ['Request', 'RemoteDependency', 'Metric'].map(azure.insights.told);
    const names = new Set(
      figures?.flatMap(({ metrics }) => (metrics as { readonly name: string }[]).map((one) => one.name)),
    );

    expect(turns?.map(({ name }) => name)).toContain('turn');
    expect(calls?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['store read', 'store create', 'teams post']),
    );
    expect([...names]).toEqual(
      expect.arrayContaining(
        ['turn.ms', 'store.ms', 'store.requestUnits', 'queue.ageMs', 'deliveries'].map((name) => `saksgang.${name}`),
      ),
    );
    expect(JSON.stringify([turns, calls, figures])).not.toMatch(/Inger|Kari|publiser|@/);
  });

  test('has asked for tokens for its own services and no others, as its own identity', () => {
    expect([...azure.identity.resources].map((resource) => resource.replace(/\/$/, '')).toSorted()).toEqual([
      'https://api.botframework.com',
      'https://monitor.azure.com',
      'https://saksgang.documents.azure.com',
      'https://storage.azure.com',
    ]);
  });

  function cards() {
    return azure.connector.messages(places.sg.id).filter((message) => JSON.stringify(message).includes('AdaptiveCard'));
  }
});

describe('npm start', () => {
  let faulty: Program;

  beforeAll(async () => {
    await azure.uploadRegister('name: Prøve\nlanguage: dansk\n');
    faulty = startProgram(azure.environment, azure.ports);
  });

  test(
    'believes no certificate that its machine does not know, as src/ has no switch for that',
    async () => {
      expect(await strange.ended()).toBe(1);
      expect(strange.written()).toContain('The file storage cannot be used. Check the address');
    },
    startMs,
  );

  test('tells every fault of the register that an administrator has uploaded', async () => {
    expect(await faulty.ended()).toBe(1);
    expect(faulty.written()).toMatch(/Saksgang cannot start:\n- /);
    expect(faulty.written()).toContain('- language: «dansk» is not one of nb, nn, en (line 2)\n');
    expect(faulty.written()).toContain('- bodies: is missing');
  });

  test('would be seen to reach out to anyone else, as this world has no other hosts', async () => {
    expect(await misled.ended()).toBe(1);
    expect(misled.written()).toContain('reached out to other.blob.core.windows.net');
  });
});
