import { z } from 'zod/v4';
import { channelId, tenancySchema, tenantsIn } from './activity.ts';

/** Who may speak to the bot. `local` has no authentication and believes loopback addresses only. */
export type GateRules = { readonly kind: 'local' } | { readonly kind: 'teams'; readonly tenants: readonly string[] };

/** Why a request is turned away, as an HTTP status and a word for the log. */
export interface GateRefusal {
  readonly status: 400 | 401 | 403;
  readonly reason: string;
}

/** The issuer of the tokens of the Bot Framework channel service. */
export const channelIssuer = 'https://api.botframework.com';

const exactHosts = ['smba.trafficmanager.net'];
const hostSuffixes = ['.botframework.com', '.teams.microsoft.com'];
const loopbackHosts = ['127.0.0.1', '[::1]', 'localhost'];

const envelope = tenancySchema.extend({ type: z.string().min(1), channelId: z.string(), serviceUrl: z.url() });
const named = z.object({ id: channelId });
/** The parties, without which the SDK throws in the middle of a turn. */
const parties = z.object({ from: named, recipient: named, conversation: named });
const claims = z.object({ iss: z.string() });

/**
 * Checks what the SDK does not, before it sees the request; the SDK then checks the token itself.
 * Refuses other channels, unknown tenants, foreign service addresses (we send our token there), and tokens of other
 * issuers: each of those would otherwise grow a list that the SDK keeps for ever, and open its emulator path.
 */
export function refusalAtGate(authorization: string, body: unknown, rules: GateRules): GateRefusal | undefined {
  if (rules.kind === 'teams' && issuerOf(authorization) !== channelIssuer) {
    return { status: 401, reason: 'issuer' };
  }
  const activity = envelope.safeParse(body).data;
  if (!activity) {
    return { status: 400, reason: 'shape' };
  }
  if (activity.channelId !== 'msteams') {
    return { status: 403, reason: 'channel' };
  }
  if (!isServiceAddress(new URL(activity.serviceUrl), rules)) {
    return { status: 403, reason: 'serviceUrl' };
  }
  if (rules.kind === 'teams' && !areAllowed(tenantsIn(activity), rules.tenants)) {
    return { status: 403, reason: 'tenant' };
  }
  // Without an id of its own a repetition could not be told from a second wish.
  const isWhole = parties.safeParse(body).success && (rules.kind === 'local' || named.safeParse(body).success);
  return isWhole ? undefined : { status: 400, reason: 'shape' };
}

/** An activity may name its tenant in two places; one of them alone must not get it through. */
function areAllowed(named: readonly string[], allowed: readonly string[]): boolean {
  const known = new Set(allowed.map((tenant) => tenant.toLowerCase()));
  return named.length > 0 && named.every((tenant) => known.has(tenant));
}

function isServiceAddress(url: URL, rules: GateRules): boolean {
  if (rules.kind === 'local') {
    return loopbackHosts.includes(url.hostname);
  }
  const known = exactHosts.includes(url.hostname) || hostSuffixes.some((suffix) => url.hostname.endsWith(suffix));
  return known && url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
}

/** The issuer that the token claims; nothing is verified here. */
function issuerOf(authorization: string): string | undefined {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization)?.[1];
  if (!payload) {
    return undefined;
  }
  try {
    return claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).data?.iss;
  } catch {
    return undefined;
  }
}
