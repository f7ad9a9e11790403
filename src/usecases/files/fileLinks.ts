import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod/v4';
import { epochOf } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Records } from '../records/records.ts';
import { sharedKey } from '../records/sharedKey.ts';

/** Long enough to open a file, too short for a link that was passed on to be worth much. */
const validMs = 15 * 60_000;

/** A payload and 32 bytes of signature, both base64url. */
const shape = /^[\w-]{1,400}\.[\w-]{43}$/;
const claims = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), until: z.number() });

/** Addresses of originals for those who may see them. */
export interface FileLinks {
  /**
   * An address that shows the file to whoever has it, for 15 minutes; undefined where the bot has no public address.
   * The caller has checked who asks.
   */
  create(sha256: string): Promise<string | undefined>;
  /** The file that a link's token stands for; undefined when it is forged, cut or out of date. */
  open(token: string): Promise<string | undefined>;
}

/**
 * Links that carry what they allow, signed with a key that all replicas share through the store.
 * `baseUrl`: where people reach this bot, without a slash at its end.
 */
export function createFileLinks(records: Records, clock: Clock, baseUrl: () => string | undefined): FileLinks {
  const cache: { key: Promise<Buffer> | undefined } = { key: undefined };

  return {
    async create(sha256) {
      const base = baseUrl();
      if (base === undefined) return undefined;
      const payload = Buffer.from(JSON.stringify({ sha256, until: epochOf(clock()) + validMs })).toString('base64url');
      return `${base}/files?t=${payload}.${(await sign(payload)).toString('base64url')}`;
    },
    async open(token) {
      // Anyone may ask; the store is not read for what cannot be one of ours.
      if (!shape.test(token)) return undefined;
      const [payload = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = await sign(payload);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const { sha256, until } = claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
      return until > epochOf(clock()) ? sha256 : undefined;
    },
  };

  /** Standing for good once it is made, so that it is read once. */
  function signingKey(): Promise<Buffer> {
    cache.key ??= sharedKey(records).catch((error: unknown) => {
      cache.key = undefined;
      throw error;
    });
    return cache.key;
  }

  async function sign(payload: string): Promise<Buffer> {
    return createHmac('sha256', await signingKey())
      .update(payload)
      .digest();
  }
}
