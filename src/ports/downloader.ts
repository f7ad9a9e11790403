/** Why a file was not fetched. */
export type NotDownloaded = { readonly kind: 'refused' | 'tooLarge' | 'failed' };

/**
 * Fetches a file that a person has shared in Teams. Only over https from the hosts that Teams keeps files on, never
 * from a private address, also not by way of a redirect; size and time are limited. Never throws.
 */
export interface Downloader {
  fetch(url: string): Promise<{ readonly kind: 'file'; readonly bytes: Uint8Array } | NotDownloaded>;
}
