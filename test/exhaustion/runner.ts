/** Runs programs in child processes, one after another; a child that dies or does not answer is replaced. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../../src/index.ts';
import type { Job, Message } from './child.ts';
import { type Died, type Measured, timeLimit } from './measured.ts';
import type { Program } from './program.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
/** A child takes so many programs: what they leave behind adds up, and starting one takes as long as three of them. */
const SHARE = 64;
/** Enough for what programs may use; a program that may use more without being ended dies soon. */
const FLAGS = ['--import', 'tsx', '--expose-gc', '--max-old-space-size=768'];
/** Limits after which a program hangs: it is killed. */
const PATIENCE = 20;
const MAX_PATIENCE_MS = 4_000;
/** For what is not measured: starting a process, loading it. */
const START_MS = 30_000;
const TAIL = 600;

interface Host {
  readonly child: ChildProcess;
  ran: number;
  /** The end of what it wrote there. */
  stderr: string;
}

export class Runner {
  #host: Host | undefined;

  /** @param alone in a child that has run nothing before */
  run(program: Program, engine: Engine, alone = false): Promise<Measured | Died> {
    if (alone || (this.#host?.ran ?? 0) >= SHARE) this.close();
    this.#host ??= this.#start();
    const host = this.#host;
    const { child } = host;
    host.ran++;
    const limit = Math.max(...program.ends.map((end) => timeLimit(program, end)), program.limits.turnMs);
    return new Promise((resolve) => {
      let timer = setTimeout(() => finish({ died: 'the process did not start' }), START_MS);
      const finish = (result: Measured | Died): void => {
        clearTimeout(timer);
        child.removeAllListeners('message');
        child.removeAllListeners('close');
        if ('died' in result) this.close();
        resolve(result);
      };
      child.on('message', (message: Message) => {
        if (message.kind === 'done') return finish(message.measured);
        clearTimeout(timer);
        const patience = Math.min(PATIENCE * limit, MAX_PATIENCE_MS) + 2 * limit;
        timer = setTimeout(() => finish({ died: `it hangs: killed after ${patience} ms` }), patience);
      });
      child.on('close', (code, signal) => {
        const how = signal === null ? `exit code ${code}` : signal;
        finish({ died: `it took the process down (${how}): ${host.stderr.slice(-TAIL).trim()}` });
      });
      const job: Job = { program, engine };
      child.send(job);
    });
  }

  close(): void {
    this.#host?.child.kill('SIGKILL');
    this.#host = undefined;
  }

  #start(): Host {
    const child = fork(CHILD, [], {
      execArgv: FLAGS,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    const host: Host = { child, ran: 0, stderr: '' };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      host.stderr = (host.stderr + text).slice(-2 * TAIL);
    });
    // it may die after its program was done with, and then nobody may be sent to it
    child.on('exit', () => {
      if (this.#host === host) this.#host = undefined;
    });
    child.on('error', () => {});
    return host;
  }
}
