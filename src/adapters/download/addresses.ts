import { BlockList, isIPv6 } from 'node:net';

/** Whether an address is one of the public internet, and not of this machine or a network that is not for all. */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !reserved.check(address, 'ipv4');
  return global.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
}

const global = listOf('ipv6', ['2000::/3']);
const reserved = listOf('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  // Multicast, reserved and broadcast.
  '224.0.0.0/3',
  // Of Azure's own machines: their agent and their names.
  '168.63.129.16/32',
]);
// Ways to say an IPv4 address in IPv6, and addresses for documents and benchmarks.
for (const subnet of ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']) {
  add(reserved, 'ipv6', subnet);
}

function listOf(family: 'ipv4' | 'ipv6', subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) add(list, family, subnet);
  return list;
}

function add(list: BlockList, family: 'ipv4' | 'ipv6', subnet: string): void {
  const [network = '', prefix] = subnet.split('/');
  list.addSubnet(network, Number(prefix), family);
}
