import type { Activity } from 'botbuilder';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { z } from 'zod/v4';
import { channelIssuer } from './gate.ts';

/** What a token says, once the SDK has verified its signature. */
export type Claims = readonly { readonly type: string; readonly value: unknown }[];

/** Where the channel service publishes its keys; the SDK keeps what it has fetched from there. */
const keysUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const header = z.object({ kid: z.string() });

/**
 * What is wrong with a token that the SDK has taken, as a word for the log; undefined when nothing is.
 *
 * The SDK lets pass: tokens of its other ways in, a token that never expires, one that names no service address when
 * the activity names none, and a key that is endorsed for no channel at all.
 * Source: Bot Framework authentication, «Connector to Bot: token validation», points 4 to 7.
 */
export async function tokenFault(
  authorization: string,
  claims: Claims,
  activity: Pick<Activity, 'serviceUrl' | 'channelId'>,
): Promise<string | undefined> {
  const claimed = (type: string) => claims.find((claim) => claim.type === type)?.value;
  if (claimed('iss') !== channelIssuer) return 'issuer';
  if (typeof claimed('exp') !== 'number') return 'expiry';
  if (!activity.serviceUrl || claimed('serviceurl') !== activity.serviceUrl) return 'serviceUrl claim';
  if (!(await endorsements(authorization)).includes(activity.channelId)) return 'endorsement';
  return undefined;
}

/** The channels that the token's key may speak for. */
async function endorsements(authorization: string): Promise<readonly string[]> {
  const keys = new JwtTokenExtractor({}, keysUrl, []).openIdMetadata;
  const { kid } = header.parse(JSON.parse(Buffer.from(tokenHeader(authorization), 'base64url').toString('utf8')));
  const key = await keys.getKey(kid);
  return key?.endorsements ?? [];
}

function tokenHeader(authorization: string): string {
  return authorization.replace(/^Bearer /, '').split('.')[0] ?? '';
}
