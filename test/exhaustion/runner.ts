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

export class Runner {
  #child: ChildProcess | undefined;
  #ran = 0;
  #stderr = '';

  /** @param alone in a child that has run nothing before */
  run(program: Program, engine: Engine, alone = false): Promise<Measured | Died> {
    if (alone || this.#ran >= SHARE) this.close();
    const child = this.#start();
    this.#ran++;
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
        finish({ died: `it took the process down (${how}): ${this.#stderr.slice(-TAIL).trim()}` });
      });
      const job: Job = { program, engine };
      child.send(job);
    });
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    this.#ran = 0;
    this.#stderr = '';
  }

  #start(): ChildProcess {
    if (this.#child !== undefined) return this.#child;
    const child = fork(CHILD, [], {
      execArgv: FLAGS,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-4 * TAIL);
    });
    this.#child = child;
    return child;
  }
}
