import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate and its key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** One that vouches for the certificates of others, and for nothing else. */
interface Authority {
  /** What is believed: its own certificate, as PEM. */
  readonly cert: string;
  /** Makes a certificate for the names of a server. */
  certificateFor(...names: readonly string[]): Certificate;
}

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const ecdsaWithSha256 = sequence(objectId(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const serverAuth = objectId(0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01);
const commonName = objectId(0x55, 0x04, 0x03);
const critical = der(0x01, Buffer.from([0xff]));
const mayVouch = [
  extension(0x13, sequence(der(0x01, Buffer.from([0xff]))), critical),
  // keyCertSign alone.
  extension(0x0f, der(0x03, Buffer.from([2, 0x04])), critical),
];

/** Makes a certificate that vouches for itself, for the tests of this machine alone. */
export function certificateFor(...names: readonly string[]): Certificate {
  const keys = newKeys();
  return certificate({ subject: 'Test', keys, issuer: 'Test', signer: keys, extensions: [forNames(names)] });
}

/** Makes an authority, for the tests of this machine alone. */
export function createAuthority(): Authority {
  const keys = newKeys();
  const issuer = 'Test authority';
  return {
    cert: certificate({ subject: issuer, keys, issuer, signer: keys, extensions: [...mayVouch, keyOfSubject(keys)] })
      .cert,
    certificateFor(...names) {
      const own = newKeys();
      const mayServe = [extension(0x13, sequence(), critical), extension(0x25, sequence(serverAuth)), forNames(names)];
      const extensions = [...mayServe, keyOfSubject(own), keyOfIssuer(keys)];
      return certificate({ subject: 'Test server', keys: own, issuer, signer: keys, extensions });
    },
  };
}

function newKeys(): KeyPair {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function certificate(parts: {
  readonly subject: string;
  readonly keys: KeyPair;
  readonly issuer: string;
  readonly signer: KeyPair;
  readonly extensions: readonly Buffer[];
}): Certificate {
  const { subject, keys, issuer, signer } = parts;
  const day = 24 * 60 * 60 * 1_000;
  const validity = sequence(time(Date.now() - day), time(Date.now() + day));
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const serial = der(0x02, Buffer.from([1]));
  const spki = keys.publicKey.export({ type: 'spki', format: 'der' });
  const extensions = der(0xa3, sequence(...parts.extensions));
  const signed = sequence(version, serial, ecdsaWithSha256, named(issuer), validity, named(subject), spki, extensions);
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', signed, signer.privateKey)]));
  const body = sequence(signed, ecdsaWithSha256, signature).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${body.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** The extension `2.5.29.n`. */
function extension(n: number, value: Buffer, ...flags: readonly Buffer[]): Buffer {
  return sequence(objectId(0x55, 0x1d, n), ...flags, der(0x04, value));
}

function forNames(names: readonly string[]): Buffer {
  return extension(0x11, sequence(...names.map((each) => der(0x82, Buffer.from(each)))));
}

function keyOfSubject(keys: KeyPair): Buffer {
  return extension(0x0e, der(0x04, fingerprint(keys)));
}

function keyOfIssuer(keys: KeyPair): Buffer {
  return extension(0x23, sequence(der(0x80, fingerprint(keys))));
}

function fingerprint({ publicKey }: KeyPair): Buffer {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest()
    .subarray(0, 20);
}

function named(name: string): Buffer {
  return sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(name)))));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function objectId(...bytes: readonly number[]): Buffer {
  return der(0x06, Buffer.from(bytes));
}

function time(epoch: number): Buffer {
  const text = new Date(epoch).toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(0x18, Buffer.from(text));
}

function der(tag: number, content: Buffer): Buffer {
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
