import { CosmosUnusable } from './cosmosUnusable.ts';

/** Whether the address is this machine's own. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

/** The address of the account. Throws `CosmosUnusable` unless it is encrypted or that of an emulator. */
export function endpointOf(text: string, isEmulator: boolean): URL {
  const url = URL.parse(text);
  if (url === null) throw new CosmosUnusable('badEndpoint', 'The endpoint of Cosmos DB is not an address');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (isEmulator || isLoopback(url)))) {
    throw new CosmosUnusable('badEndpoint', 'Cosmos DB is spoken to over https only');
  }
  return url;
}
