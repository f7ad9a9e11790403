import { FilesUnusable } from './filesUnusable.ts';

const containerName = /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The account's address. Throws `FilesUnusable` for anything but plain http and https. */
export function accountAddress(text: string): URL {
  const address = URL.parse(text);
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== '' || address.search !== '') {
    throw new FilesUnusable('badAddress', 'The address of the blob service is not a plain https address');
  }
  const namesAccount = address.pathname !== '/';
  if (namesAccount !== isLoopback(address)) {
    throw new FilesUnusable('badAddress', 'The address ends with the account in an emulator, and nowhere else');
  }
  return address;
}

/** The address of a container in the account. Throws `FilesUnusable` for a name that Azure does not allow. */
export function containerAddress(account: URL, name: string): string {
  if (!containerName.test(name)) {
    throw new FilesUnusable('badAddress', `A container name has 3 to 63 of a-z, 0-9 and single hyphens: ${name}`);
  }
  return `${account.href.replace(/\/$/, '')}/${name}`;
}

/** Whether the address leads to this machine, where only emulators are. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
