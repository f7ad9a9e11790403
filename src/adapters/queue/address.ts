import { QueueUnusable } from './queueUnusable.ts';

const queueName = /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The account's address, without a slash at its end. Throws `QueueUnusable` for anything but http and https. */
export function accountAddress(text: string): URL {
  const address = URL.parse(text);
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== '' || address.search !== '') {
    throw new QueueUnusable('badAddress', 'The address of the queue service is not a plain https address');
  }
  return address;
}

/** The address of a queue in the account. Throws `QueueUnusable` for a name that Azure does not allow. */
export function queueAddress(account: URL, name: string): string {
  if (!queueName.test(name)) {
    throw new QueueUnusable('badAddress', `The queue name must have 3 to 63 of a-z, 0-9 and single hyphens: ${name}`);
  }
  return `${account.href.replace(/\/$/, '')}/${name}`;
}

/** Whether the address leads to this machine, where only emulators are. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
