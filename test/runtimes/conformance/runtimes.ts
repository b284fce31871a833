/** The runtimes that the cases hold for. */
import type { Engine, Runtime } from '../../../src/index.ts';
import { grpc } from '../../../src/runtimes/grpc/index.ts';
import { native } from '../../../src/runtimes/native/index.ts';
import { stdio } from '../../../src/runtimes/stdio/index.ts';

export interface Subjected {
  /** What the plugin's manifest says. */
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly engine?: Engine;
  readonly runtime?: () => Runtime;
}

export const RUNTIMES: Readonly<Record<string, Subjected>> = {
  'interpreter, compiled': { manifest: {}, engine: 'compiled' },
  'interpreter, interpreted': { manifest: {}, engine: 'interpreted' },
  native: { manifest: { runtime: 'native' }, runtime: native },
  grpc: { manifest: { runtime: 'grpc' }, runtime: grpc },
  stdio: { manifest: { runtime: 'stdio' }, runtime: stdio },
};
