/** Runs attacks in controls, each in a process of its own. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Attack } from '../support/attacks.ts';
import { type Findings, judge, type Outcome } from '../support/signals.ts';
import type { Task } from './child.ts';

/** Wall time of one control, in milliseconds: an attack that goes on longer does not end. */
const PATIENCE_MS = 15_000;
/** The same where that is what it has to show. */
const ENDLESS_MS = 700;

export interface Controls {
  run(attack: Attack): Promise<Outcome>;
  close(): void;
}

/** Node 20 loads no TypeScript, so the controls are bundled once. */
export async function startControls(): Promise<Controls> {
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-escapes-'));
  const script = join(folder, 'controls.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./child.ts', import.meta.url))],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  });
  return {
    run: async (attack) => judge(await runChild(script, attack)),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runChild(script: string, { control, source, name, shows }: Attack): Promise<Findings> {
  return new Promise((resolve) => {
    const child = fork(script, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const finish = (findings: Findings): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve(findings);
    };
    const timer = setTimeout(() => finish({ endless: true }), shows.includes('endless') ? ENDLESS_MS : PATIENCE_MS);
    child.once('message', (findings: Findings) => finish(findings));
    child.once('exit', (code, signal) => finish({ crash: `ended with ${code ?? signal}` }));
    child.send({ control, source, name } satisfies Task);
  });
}
