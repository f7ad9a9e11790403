import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { readRegister } from '../../../src/services.ts';
import { runScript } from '../../state/script.ts';
import { type Azurite, startAzurite } from '../../support/azurite/start.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite('blob');
});
afterAll(() => azurite.stop());

function register(cooperationFile: string) {
  const { url, account, key } = azurite;
  const credential = { kind: 'sharedKey', account, key } as const;
  return readRegister({ cooperationFile, blobs: { url, container: 'originals', credential } });
}

/** The address of a blob that holds the content, in a container of its own. */
async function uploaded(content: string | Uint8Array): Promise<string> {
  const { url, account, key } = azurite;
  const container = new BlobServiceClient(url, new StorageSharedKeyCredential(account, key)).getContainerClient(
    `configuration-${randomUUID()}`,
  );
  await container.create();
  const bytes = Buffer.from(content);
  await container.getBlockBlobClient('cooperation.yaml').upload(bytes, bytes.length);
  return `${container.url}/cooperation.yaml`;
}

describe('the register of the cooperation in a blob', () => {
  it('is read as the same file on disk is', async () => {
    const address = await uploaded(await readFile('samples/cooperation.yaml'));

    const fromBlob = await register(address);

    expect(fromBlob).toEqual(await register('samples/cooperation.yaml'));
    expect(fromBlob).toHaveProperty('bodies');
  });

  it('has its faults told, all at once', async () => {
    const address = await uploaded('name: Prøve\n');

    expect(await register(address)).toMatchObject({
      faults: expect.arrayContaining([expect.stringMatching(/bodies/)]),
    });
  });

  it('is refused when it is not UTF-8', async () => {
    const address = await uploaded(Uint8Array.of(0x6e, 0xe6));

    expect(await register(address)).toEqual({ faults: [`${address}: ${notUtf8}`] });
  });

  it('is told to be missing, with what to do', async () => {
    const address = (await uploaded('')).replace('cooperation.yaml', 'cooperation.yml');

    expect(await register(address)).toEqual({
      faults: [`${address}: there is no such file; upload it there, or correct SAKSGANG_COOPERATION.`],
    });
  });

  it('makes no container where there is none', async () => {
    const address = `${azurite.url}/nowhere/cooperation.yaml`;

    await expect(register(address)).rejects.toMatchObject({ name: 'FilesUnusable', reason: 'missing' });
    await expect(register(address)).rejects.toMatchObject({ reason: 'missing' });
  });
});

describe('npm run import, with the register in a blob', () => {
  function dryRun(address: string) {
    const { url, account, key } = azurite;
    const blobs = { SAKSGANG_BLOB_URL: url, SAKSGANG_BLOB_ACCOUNT: account, SAKSGANG_BLOB_KEY: key };
    const paper = 'test/papers/fixtures/sak-71-20.txt';
    return runScript('import', ['--dry-run', paper], { ...blobs, SAKSGANG_COOPERATION: address });
  }

  it('reads papers by it', async () => {
    const { code, out } = await dryRun(await uploaded(await readFile('samples/cooperation.yaml')));

    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('cases');
  });

  it('says in a sentence that it is not to be had', async () => {
    const { code, err } = await dryRun(`${azurite.url}/nowhere/cooperation.yaml`);

    expect(code).toBe(1);
    expect(err).toBe('The container nowhere does not exist\n');
  });
});

describe('the address of the register', () => {
  const production = {
    MicrosoftAppId: '3f2b0c6e-7d7b-4a57-9c55-0c1f5a7f7d10',
    MicrosoftAppTenantId: '9a1d3c52-52a4-4c0c-8d7c-6a1f7e0b2c33',
    MicrosoftAppType: 'UserAssignedMSI',
    SAKSGANG_BLOB_URL: 'https://saksgang.blob.core.windows.net/',
  };

  it.each([
    'https://saksgang.blob.core.windows.net/configuration/cooperation.yaml',
    'config/cooperation.yaml',
    'httpsfiles/cooperation.yaml',
  ])('may be %s', (place) => {
    expect(loadConfig({ ...production, SAKSGANG_COOPERATION: place })).toMatchObject({ cooperationFile: place });
  });

  it.each([
    ['of another account, which would see our token', 'https://other.blob.core.windows.net/configuration/c.yaml'],
    ['that only begins like our account', 'https://saksgang.blob.core.windows.net.example/configuration/c.yaml'],
    ['with a name and a password before it', 'https://saksgang.blob.core.windows.net@example.test/a/c.yaml'],
    ['of a container alone', 'https://saksgang.blob.core.windows.net/configuration'],
    ['with a signature', 'https://saksgang.blob.core.windows.net/configuration/c.yaml?sig=x'],
  ])('may not be one %s', (_what, place) => {
    expect(loadConfig({ ...production, SAKSGANG_COOPERATION: place })).toEqual({
      faults: [expect.stringMatching(/^SAKSGANG_COOPERATION: /)],
    });
  });

  it('needs the account it is in', () => {
    const { SAKSGANG_BLOB_URL: place, ...without } = production;

    expect(loadConfig({ ...without, SAKSGANG_COOPERATION: `${place}configuration/c.yaml` })).toEqual({
      faults: [expect.stringMatching(/^SAKSGANG_COOPERATION: /)],
    });
  });
});

const notUtf8 = 'is not written in UTF-8; save it again with that encoding, or æ, ø and å are lost.';
