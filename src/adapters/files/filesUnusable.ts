/**
 * Why the files cannot be kept.
 * - `badAddress`: the address of the account, the container's name or the folder is not one
 * - `keyNotAllowed`: an account key is for an emulator on this machine only
 * - `missing`: the container does not exist; in Azure the deployment creates it
 * - `denied`: the credentials are refused, there is no managed identity here, or the folder may not be written to
 * - `unreachable`: the service does not answer
 */
export type FilesFault = 'badAddress' | 'keyNotAllowed' | 'missing' | 'denied' | 'unreachable';

/** The place where files are kept cannot be opened. */
export class FilesUnusable extends Error {
  override readonly name = 'FilesUnusable';
  readonly reason: FilesFault;
  constructor(reason: FilesFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
