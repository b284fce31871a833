/** The upstreams of a server. */
import type { Upstream } from '../chain.ts';
import { echoUpstream } from './echo.ts';
import { createProxy } from './proxy.ts';

export interface UpstreamOptions {
  readonly connectMs: number;
  readonly upstreamMs: number;
  readonly maxBufferedBytes: number;
  readonly maxHeaderBytes: number;
}

/** One proxy for each URL, however many chains lead there. */
export class Upstreams {
  readonly #options: UpstreamOptions;
  readonly #proxies = new Map<string, ReturnType<typeof createProxy>>();

  constructor(options: UpstreamOptions) {
    this.#options = options;
  }

  get(url: string | undefined): Upstream {
    if (url === undefined) return echoUpstream(this.#options.maxBufferedBytes);
    const proxy = this.#proxies.get(url) ?? createProxy({ url: new URL(url), ...this.#options });
    this.#proxies.set(url, proxy);
    return proxy.upstream;
  }

  close(): void {
    for (const proxy of this.#proxies.values()) proxy.close();
  }
}
