/** Addresses and ranges of them, by ipaddr.js. */
import ipaddr from 'ipaddr.js';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;
export type Range = readonly [Address, number];

/** @throws TypeError that names the entry */
export function readRanges(texts: readonly string[], at: string): Range[] {
  return texts.map((text, index) => {
    try {
      if (text.includes('/')) return unmapped(ipaddr.parseCIDR(text));
      const address = ipaddr.process(text);
      return [address, address.kind() === 'ipv4' ? 32 : 128];
    } catch {
      throw new TypeError(`${at}[${index}]: ${JSON.stringify(text)} is no address and no range such as "10.0.0.0/8"`);
    }
  });
}

/** `::ffff:10.0.0.0/104` is `10.0.0.0/8`, as all addresses are looked at as what they stand for. */
function unmapped([address, bits]: [Address, number]): Range {
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && bits >= 96) {
    return [address.toIPv4Address(), bits - 96];
  }
  return [address, bits];
}

export function within(address: Address, ranges: readonly Range[]): boolean {
  return ranges.some(([network, bits]) => address.kind() === network.kind() && address.match(network, bits));
}

/**
 * The address of the client: the peer's, or what trusted proxies say of theirs, from the nearest to the farthest.
 * @returns `undefined` if it cannot be read
 */
export function clientAddress(
  peer: string,
  forwarded: readonly string[],
  trusted: readonly Range[],
): Address | undefined {
  const hops = [...forwarded.flatMap((field) => field.split(',')), peer];
  let address: Address | undefined;
  for (let hop = hops.pop(); hop !== undefined; hop = hops.pop()) {
    address = parse(hop.trim());
    if (address === undefined || !within(address, trusted)) return address;
  }
  return address;
}

function parse(text: string): Address | undefined {
  const plain = text.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
  return ipaddr.isValid(plain) ? ipaddr.process(plain) : undefined;
}
