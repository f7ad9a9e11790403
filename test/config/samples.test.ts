import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { readCooperation } from '../../src/adapters/config/readCooperation.ts';
import { loadConfig } from '../../src/config.ts';
import { type Cooperation, seatHolders } from '../../src/domain/cooperation.ts';

const user = z.object({ name: z.string(), email: z.string(), userPrincipleName: z.string(), aadObjectId: z.guid() });
const playgroundFile = z.object({
  tenantId: z.guid(),
  currentUser: user,
  users: z.array(user),
  groupChat: z.object({ name: z.string() }),
  team: z.object({ channels: z.array(z.unknown()) }),
});

async function readGood(file: string): Promise<Cooperation> {
  const read = await readCooperation(file);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read;
}

async function readPlayground() {
  return playgroundFile.parse(parse(await readFile('samples/playground/.m365agentsplayground.yml', 'utf8')));
}

describe("the customer's cooperation file", () => {
  it('is without faults, and everyone in it is fictitious', async () => {
    const cooperation = await readGood('config/cooperation.yaml');

    expect(cooperation.people.filter(({ key }) => !key.endsWith('.example'))).toEqual([]);
  });

  it('has the three bodies in order and the nine parties', async () => {
    const { bodies, parties } = await readGood('config/cooperation.yaml');

    expect(bodies.map(({ id }) => id)).toEqual(['AU', 'AKG', 'SG']);
    expect(parties).toHaveLength(9);
  });
});

describe('the sample cooperation', () => {
  it('knows every user of the Playground but one', async () => {
    const { people } = await readGood('samples/cooperation.yaml');
    const { currentUser, users } = await readPlayground();

    const unlisted = [currentUser, ...users].filter(({ email }) => !people.some(({ key }) => key === email));

    expect(unlisted.map(({ name }) => name)).toEqual(['Gjest Gundersen']);
  });

  it('calls people what the Playground calls them', async () => {
    const { people } = await readGood('samples/cooperation.yaml');
    const { currentUser, users } = await readPlayground();
    const names = new Map([currentUser, ...users].map(({ email, name }) => [email, name]));

    const different = people.filter(({ key, name }) => names.has(key) && names.get(key) !== name);

    expect(different).toEqual([]);
  });

  it('gives the Playground user the secretariat and one of six seats, two of them for people elsewhere', async () => {
    const cooperation = await readGood('samples/cooperation.yaml');
    const { currentUser, users } = await readPlayground();
    const seats = seatHolders(cooperation, 'SG', { year: 2026, month: 12, day: 4 });

    const elsewhere = seats.filter(({ key }) => ![currentUser, ...users].some(({ email }) => email === key));

    expect(seats).toHaveLength(6);
    expect(elsewhere).toHaveLength(2);
    expect(seats.find(({ key }) => key === currentUser.email)).toMatchObject({ secretariat: true });
  });
});

describe('the Playground file', () => {
  it('has the five users and the one channel that the Playground insists on, each user with an id of their own', async () => {
    const { currentUser, users, team } = await readPlayground();

    const ids = new Set([currentUser, ...users].map(({ aadObjectId }) => aadObjectId));

    expect(users).toHaveLength(5);
    expect(team.channels).toHaveLength(1);
    expect(ids.size).toBe(6);
  });

  it('is in the tenant that local mode serves', async () => {
    const { tenantId } = await readPlayground();

    expect(loadConfig({ SAKSGANG_LOCAL: '1' })).toMatchObject({ tenantId });
  });
});

describe('the examples of environment files', () => {
  it('start the bot locally as they are', async () => {
    const env = await readEnv('env/.env.local.example');

    expect(loadConfig(env)).toMatchObject({ mode: 'local', cooperationFile: 'samples/cooperation.yaml' });
  });

  it('do not start it in production before the ids are filled in', async () => {
    const env = await readEnv('env/.env.production.example');

    const before = loadConfig(env);
    const id = '3f2b0c6e-7d7b-4a57-9c55-0c1f5a7f7d10';
    const after = loadConfig({ ...env, MicrosoftAppId: id, MicrosoftAppTenantId: id });

    expect(before).toEqual({
      faults: [expect.stringMatching(/^MicrosoftAppId:/), expect.stringMatching(/^MicrosoftAppTenantId:/)],
    });
    expect(after).toMatchObject({ mode: 'production', credentials: { type: 'UserAssignedMSI' } });
  });
});

async function readEnv(file: string): Promise<Record<string, string | undefined>> {
  return parseEnv(await readFile(file, 'utf8'));
}
