import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A signing key as the issuer has it, and as it is published. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** The channels it may speak for; undefined where none are published with it. */
  readonly endorsements: readonly string[] | undefined;
}

/** A fresh RSA key. */
export function makeKey(kid: string, endorsements: readonly string[] | undefined): SigningKey {
  return { kid, privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, endorsements };
}

/** The key as it stands in a JWKS document. */
export function published({ kid, privateKey, endorsements }: SigningKey): object {
  return { ...createPublicKey(privateKey).export({ format: 'jwk' }), kid, use: 'sig', endorsements };
}

/** A signed JWT. */
export function signedToken(key: SigningKey, claims: object, header: object = {}): string {
  const text = signingInput({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header }, claims);
  return `${text}.${sign('sha256', Buffer.from(text), key.privateKey).toString('base64url')}`;
}

/** A JWT «signed» with the public key as if it were a shared secret: the classic confusion of algorithms. */
export function confusedToken(key: SigningKey, claims: object): string {
  const text = signingInput({ alg: 'HS256', typ: 'JWT', kid: key.kid }, claims);
  const pem = createPublicKey(key.privateKey).export({ format: 'pem', type: 'spki' });
  return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
}

/** A JWT that says it has no signature. */
export function unsignedToken(claims: object): string {
  return `${signingInput({ alg: 'none', typ: 'JWT' }, claims)}.`;
}

function signingInput(header: object, claims: object): string {
  return [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}
