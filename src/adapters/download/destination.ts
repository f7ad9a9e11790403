import { isPublicAddress } from './addresses.ts';
import { isAllowedHost } from './hosts.ts';
import type { Network } from './network.ts';
import { NotFetched } from './notFetched.ts';

/** An allowed URL, and the public address that its host has been found at. */
export interface Destination {
  readonly url: URL;
  readonly address: string;
}

/** Checks where a URL leads. Throws {@link NotFetched}. */
export async function destinationOf(
  text: string,
  allowedHosts: readonly string[],
  network: Network,
): Promise<Destination> {
  const url = URL.parse(text);
  const isPlain = url?.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  if (!isPlain || !isAllowedHost(url.hostname, allowedHosts)) throw new NotFetched('refused');
  const addresses = await addressesOf(url.hostname, network);
  const [address] = addresses;
  if (address === undefined) throw new NotFetched('failed');
  // A public name that also leads inside is not to be trusted at all.
  if (!addresses.every(isPublicAddress)) throw new NotFetched('refused');
  return { url, address };
}

async function addressesOf(host: string, network: Network): Promise<readonly string[]> {
  try {
    return await network.resolve(host);
  } catch (cause) {
    throw new NotFetched('failed', { cause });
  }
}
