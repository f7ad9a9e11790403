import type { NotDownloaded } from '../../ports/downloader.ts';

/** The file is not fetched. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
  readonly reason: NotDownloaded['kind'];
  constructor(reason: NotDownloaded['kind'], options?: ErrorOptions) {
    super(`Not fetched: ${reason}`, options);
    this.reason = reason;
  }
}
