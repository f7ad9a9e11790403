import type { DocumentStore } from '../../ports/documentStore.ts';
import type { Partitions } from '../../ports/partitions.ts';

/** The whole store, for what must find everything about a person, whatever kind of document it is in. */
export interface Vault {
  readonly store: DocumentStore;
  readonly partitions: Partitions;
  readonly tenantId: string;
}
