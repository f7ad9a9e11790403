import { z } from 'zod/v4';
import type { SendLog } from '../../domain/allowance.ts';
import type { DocumentStore } from '../../ports/documentStore.ts';
import { type Collection, collectionOf } from '../records/collection.ts';

/** The first slot of the tenant's allowance that nobody has leased yet; epoch milliseconds. */
export interface TenantAllowance {
  readonly nextMs: number;
}

/** One document per conversation and one for the tenant. */
export interface AllowanceRecords {
  readonly conversations: Collection<SendLog>;
  readonly tenant: Collection<TenantAllowance>;
}

const sendLogSchema: z.ZodType<SendLog> = z.object({
  recent: z.array(z.number()),
  older: z.array(z.object({ lastMs: z.number(), count: z.number() })),
  blockedUntilMs: z.number().optional(),
});

const tenantSchema: z.ZodType<TenantAllowance> = z.object({ nextMs: z.number() });

export function createAllowanceRecords(store: DocumentStore): AllowanceRecords {
  return { conversations: collectionOf(store, sendLogSchema), tenant: collectionOf(store, tenantSchema) };
}
