/**
 * Errors of the host's realm that no code of ours threw. V8 raises the end of the stack as an error of the realm whose
 * code is running, and the formatter that it calls when `stack` is first read is Node's: there the host's RangeError passes
 * from Node straight into the frames of the guest. So whatever was thrown is looked at where a guest could see it, in
 * each `catch` of emitted code and on the way out of a promise (`promises.ts`), and an error of the host's is replaced.
 */
import { getPrototypeOf } from './primordials.ts';

declare let $tsugi_n: number;

export interface Foreign {
  /** @param root the host's `Object.prototype`, at the end of all that the host throws */
  connect(root: object, isProxy: (value: object) => boolean): void;
  /** A caught value as a guest may see it. */
  caught<V>(thrown: V): V;
}

/** Longer than the chain of any error of the host's, and short enough that a guest's own chain is no work to speak of. */
const MAX_CHAIN = 16;

const OVERFLOW_TICKS = 128;

const RealmRangeError = RangeError;
const errorPrototype = Error.prototype;
const objectPrototype = Object.prototype;

export function createForeign(): Foreign {
  let root: object | undefined;
  let isProxy: (value: object) => boolean = () => false;

  const isForeign = (thrown: object): boolean => {
    let at: object | null = thrown;
    for (let i = 0; i < MAX_CHAIN && at !== null && at !== errorPrototype && at !== objectPrototype; i++) {
      if (at === root) return true;
      // asking it for its prototype would call a trap; what a guest made has nothing of the host in its chain
      if (isProxy(at)) return false;
      at = getPrototypeOf(at);
    }
    return false;
  };

  return {
    connect(hostRoot, proxies) {
      root = hostRoot;
      isProxy = proxies;
    },
    caught<V>(thrown: V): V {
      if ((typeof thrown !== 'object' && typeof thrown !== 'function') || thrown === null) return thrown;
      // the end of the stack, which takes time to reach and to tell of, and which recursion can catch time and again
      if (thrown instanceof RealmRangeError) $tsugi_n -= OVERFLOW_TICKS;
      if (root === undefined || !isForeign(thrown)) return thrown;
      // nothing else comes here: what the host's own code throws is converted where it is called
      return new RangeError('Maximum call stack size exceeded') as V;
    },
  };
}
