/**
 * Why the queue cannot be used.
 * - `badAddress`: the address of the account, or a queue's name, is not one
 * - `keyNotAllowed`: an account key is for an emulator on this machine only
 * - `missing`: a queue does not exist; in Azure the deployment creates it
 * - `denied`: the credentials are refused, or there is no managed identity here
 * - `unreachable`: the service does not answer
 */
export type QueueFault = 'badAddress' | 'keyNotAllowed' | 'missing' | 'denied' | 'unreachable';

/** The queue cannot be opened. */
export class QueueUnusable extends Error {
  override readonly name = 'QueueUnusable';
  readonly reason: QueueFault;
  constructor(reason: QueueFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
