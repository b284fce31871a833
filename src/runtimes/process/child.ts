/**
 * A plugin's process: started in a group of its own, its stderr in the log, and ended for certain, with all that it has
 * started. If the host itself dies, a guard ends the group: what a plugin does at the end of its input is its own affair.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { TsugiError } from '../../diagnostics/error.ts';
import type { Logger } from '../../host/index.ts';
import { LineReader } from './lines.ts';

export interface ChildOptions {
  /** The executable's path and its arguments; no shell reads them. */
  readonly argv: readonly [string, ...string[]];
  /** The folder that it runs in. */
  readonly cwd: string;
  /** Its whole environment: nothing of the host's is added. */
  readonly env: Readonly<Record<string, string>>;
  /** The plugin's name, in errors and in the log. */
  readonly plugin: string;
  readonly logger: Logger;
  /** What becomes of a line of stderr; by default it goes to the log as `info`. */
  onLine?(line: string): void;
}

/** How a process ended: one of the two is there. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface EndOptions {
  /** How long it may take to end by itself once its input has ended, in milliseconds. 0: SIGTERM at once. */
  readonly quitMs?: number;
  /** How long after SIGTERM SIGKILL follows, in milliseconds. */
  readonly killMs?: number;
}

/** Lines of stderr that an error shows. */
const LAST_LINES = 20;
const LINE_LENGTH = 4096;
const QUIT_MS = 1000;
const KILL_MS = 500;
/** How long what it has written last may be on its way after it has ended. */
const DRAIN_MS = 200;

/** Ends the group once its own input is closed without a word, which is what the host's death does. */
const GUARD = 'read -r word; [ "$word" = done ] || { kill -TERM "-$1"; sleep 1; kill -KILL "-$1"; }';
const isPosix = process.platform !== 'win32';

/** The processes of one runtime. While there are some, the host's orderly exit ends them. */
export class Children {
  readonly #running = new Set<Child>();
  readonly #onExit = (): void => {
    for (const child of this.#running) child.kill();
  };

  /** @throws TsugiError `LOAD` if it cannot be started */
  async start(options: ChildOptions): Promise<Child> {
    const child = await Child.start(options);
    if (child.exit !== undefined) return child;
    if (this.#running.size === 0) process.on('exit', this.#onExit);
    this.#running.add(child);
    void child.exited.then(() => {
      this.#running.delete(child);
      if (this.#running.size === 0) process.off('exit', this.#onExit);
    });
    return child;
  }
}

export class Child {
  readonly pid: number;
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Settles when it has ended and its output was read; never rejects. */
  readonly exited: Promise<Exit>;
  readonly #process: ChildProcess;
  readonly #lines: LineReader;
  #exit: Exit | undefined;
  #ending: Promise<Exit> | undefined;

  static async start(options: ChildOptions): Promise<Child> {
    const [file, ...args] = options.argv;
    const started = spawn(file, args, {
      cwd: options.cwd,
      env: { ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: isPosix,
      windowsHide: true,
    });
    // listens at once: a process can end before anybody waits for it
    const child = started.pid === undefined ? undefined : new Child(started, started.pid, options);
    try {
      if (child === undefined) await once(started, 'spawn');
    } catch (error) {
      throw cannotStart(options, error as NodeJS.ErrnoException);
    }
    if (child === undefined) throw cannotStart(options, new Error('it has no process'));
    return child;
  }

  private constructor(started: ChildProcess, pid: number, options: ChildOptions) {
    const { stdin, stdout, stderr } = started;
    if (stdin === null || stdout === null || stderr === null) throw new TypeError('the pipes are missing');
    this.#process = started;
    this.pid = pid;
    this.stdin = stdin;
    this.stdout = stdout;
    const toLog = (line: string): void => options.logger.info(line, { plugin: options.plugin });
    this.#lines = new LineReader(stderr, LINE_LENGTH, LAST_LINES, options.onLine?.bind(options) ?? toLog);
    // a pipe that breaks is told by the end of the process, or by whoever uses the pipe
    for (const stream of [stdin, stdout, stderr]) stream.on('error', () => {});
    started.on('error', () => {});
    this.exited = this.#watch(startGuard(pid));
  }

  /** How it has ended; undefined while it runs. */
  get exit(): Exit | undefined {
    return this.#exit;
  }

  /** The last lines of its stderr. */
  get lastLines(): readonly string[] {
    return this.#lines.last;
  }

  /**
   * Ends it: closes its input, then SIGTERM, then SIGKILL, each to the whole group. A second call waits for the first.
   * @returns how it has ended; never rejects
   */
  end(options: EndOptions = {}): Promise<Exit> {
    this.#ending ??= this.#end(options);
    return this.#ending;
  }

  /** SIGKILL to the whole group, now. */
  kill(): void {
    this.#signal('SIGKILL');
  }

  async #end({ quitMs = QUIT_MS, killMs = KILL_MS }: EndOptions): Promise<Exit> {
    this.stdin.end();
    if (await this.#within(quitMs)) return this.exited;
    this.#signal('SIGTERM');
    if (await this.#within(killMs)) return this.exited;
    this.kill();
    return this.exited;
  }

  async #within(ms: number): Promise<boolean> {
    if (this.#exit !== undefined || ms === 0) return this.#exit !== undefined;
    const timer = new AbortController();
    const timeout = delay(ms, false, { signal: timer.signal }).catch(() => false);
    const ended = await Promise.race([this.exited.then(() => true), timeout]);
    timer.abort();
    return ended;
  }

  async #watch(guard: ChildProcess | undefined): Promise<Exit> {
    // not by `once` of node:events, which a signal that could not be sent would make reject
    const closed = new Promise<void>((resolve) => this.#process.once('close', () => resolve()));
    const exit = await new Promise<Exit>((resolve) =>
      this.#process.once('exit', (code, signal) => resolve({ code, signal })),
    );
    // what it has started does not outlive it
    this.#signal('SIGKILL');
    guard?.stdin?.end('done\n');
    this.#exit = exit;
    await Promise.race([closed, delay(DRAIN_MS, undefined, { ref: false })]);
    this.#lines.flush();
    for (const stream of [this.#process.stdout, this.#process.stderr]) stream?.destroy();
    this.stdin.destroy();
    return exit;
  }

  #signal(signal: NodeJS.Signals): void {
    try {
      if (isPosix) process.kill(-this.pid, signal);
      else this.#process.kill(signal);
    } catch {
      // none of the group is left
    }
  }
}

/** @returns e.g. `exited with code 3` */
export const exitText = ({ code, signal }: Exit): string =>
  signal === null ? `exited with code ${code}` : `was ended by ${signal}`;

/** The error for whoever waited for a process that is no more: how it ended and what it said last. */
export function lostProcess(plugin: string, what: string, exit: Exit, lines: readonly string[]): TsugiError {
  const said = lines.length === 0 ? '' : `; the last that it wrote to stderr:\n${lines.join('\n')}`;
  return new TsugiError('TRANSPORT', `${what}: the plugin's process ${exitText(exit)}${said}`, { plugin });
}

function startGuard(pid: number): ChildProcess | undefined {
  if (!isPosix) return undefined;
  const guard = spawn('/bin/sh', ['-c', GUARD, 'sh', String(pid)], {
    cwd: '/',
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // without a shell there is no guard, and the end of the input has to do
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  guard.unref();
  (guard.stdin as Writable & { unref?(): void }).unref?.();
  return guard;
}

function cannotStart({ argv: [file], cwd, plugin }: ChildOptions, error: NodeJS.ErrnoException): TsugiError {
  const why =
    error.code === 'ENOENT'
      ? 'there is no such file, or its folder is missing'
      : error.code === 'EACCES'
        ? 'it is not executable; chmod +x it'
        : error.message;
  return new TsugiError('LOAD', `cannot start ${file} in ${cwd}: ${why}`, { plugin, file, cause: error });
}
