/** Ranges of addresses as maps, one for each length of prefix: a look-up takes as many steps as there are lengths. */
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** @throws TypeError that names the range which is none */
export function createTable(ranges: Readonly<Record<string, string>>): (address: Address) => string | undefined {
  const tables = { ipv4: new Map<number, Map<string, string>>(), ipv6: new Map<number, Map<string, string>>() };
  for (const [range, value] of Object.entries(ranges)) {
    const [network, bits] = parse(range);
    const byBits = tables[network.kind()];
    const table = byBits.get(bits) ?? new Map<string, string>();
    byBits.set(bits, table.set(prefix(network, bits), value));
  }
  const sorted = {
    ipv4: [...tables.ipv4].sort(([a], [b]) => b - a),
    ipv6: [...tables.ipv6].sort(([a], [b]) => b - a),
  };
  return (address) => {
    for (const [bits, table] of sorted[address.kind()]) {
      const value = table.get(prefix(address, bits));
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

function parse(range: string): [Address, number] {
  try {
    return ipaddr.parseCIDR(range.includes('/') ? range : `${range}/${range.includes(':') ? 128 : 32}`);
  } catch {
    throw new TypeError(`config.ranges: ${JSON.stringify(range)} is no range such as "198.51.100.0/24"`);
  }
}

/** The first bits of an address, one character for each byte. */
function prefix(address: Address, bits: number): string {
  const bytes = address.toByteArray();
  const whole = bits >> 3;
  const rest = bits & 7;
  const codes = bytes.slice(0, whole);
  if (rest > 0) codes.push((bytes[whole] ?? 0) & (0xff << (8 - rest)) & 0xff);
  return String.fromCharCode(...codes);
}
