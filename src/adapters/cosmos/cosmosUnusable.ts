/**
 * Why Cosmos DB cannot be used.
 * - `badEndpoint`: the address is not one, or is not encrypted
 * - `keyNotAllowed`: an account key is for an emulator only
 * - `missing`: the database or the container does not exist; in Azure the deployment creates them
 * - `foreign`: the container has another partition key than ours
 * - `weakConsistency`: the account promises less than Session consistency
 * - `denied`: the credentials are refused, or there is no managed identity here
 * - `unreachable`: the service does not answer
 */
export type CosmosFault =
  | 'badEndpoint'
  | 'keyNotAllowed'
  | 'missing'
  | 'foreign'
  | 'weakConsistency'
  | 'denied'
  | 'unreachable';

/** The document store in Cosmos DB cannot be opened. */
export class CosmosUnusable extends Error {
  override readonly name = 'CosmosUnusable';
  readonly reason: CosmosFault;
  constructor(reason: CosmosFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
