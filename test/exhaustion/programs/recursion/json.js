// Recursion: JSON, dates, addresses and copies at the end of the stack
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or gives 200
import { call, echo, take } from 'host:h';
export const run = () => {
  let n = 0;
  const attempts = [
    () => JSON.parse(JSON.stringify([[[[n]]]])),
    () => new Date(n).toLocaleString('de', { timeZone: 'Asia/Tokyo' }),
    () => new Intl.NumberFormat('fr', { maximumFractionDigits: n % 20 }).format(n),
    () => new URL(`https://example.com/${n}`).searchParams.append('a', n),
    () => structuredClone(new Map([[{ n }, [new Date(), /x/, new Uint8Array(n)]]])),
    () => echo({ list: [n, { n }] }),
    () => take(() => n, Promise.resolve(n)),
    () => call(() => [3, 1, 2].sort((a, b) => a - b)),
    () => new TextDecoder('shift_jis').decode(new TextEncoder().encode(`${n}`)),
    () => 'ä'.normalize('NFD').localeCompare('a', 'sv'),
    () => crypto.randomUUID(),
    () => console.log({ n }, [n], new Error('x')),
    () => (2n ** BigInt(n * 10)).toString(),
    () => new (class extends Array {})(n).flat().concat([n]).join(),
    () => `${Object.getOwnPropertyDescriptors(new Proxy({ n }, Reflect))}`,
  ];
  const dive = () => {
    try {
      dive();
    } catch {}
    if (n < 200) {
      for (const attempt of attempts) {
        try {
          attempt();
        } catch {}
      }
      n++;
    }
  };
  dive();
  return n;
};
