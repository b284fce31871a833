// Callbacks: an argument that the host copies and that never ends
// ends: callMs
import { take } from 'host:h';
export const run = () => {
  const list = new Proxy([], { get: (target, key) => (key === 'length' ? 2 ** 32 - 1 : key in target ? target[key] : 1), getOwnPropertyDescriptor: () => ({ value: 1, configurable: true, enumerable: true, writable: true }) });
  take(list);
};
