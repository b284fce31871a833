/**
 * The host that programs run in: a process of its own, which one of them may take down. It gets the programs one by one
 * from its parent (`runner.ts`) and sends back what it measured of each. Needs `--expose-gc`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Engine, type GuestModule, Interpreter, TsugiError } from '../../src/index.ts';
import { Shared } from '../../src/interpreter/index.ts';
import { keeps, type Measured, type Memory } from './measured.ts';
import type { Program } from './program.ts';

export interface Job {
  readonly program: Program;
  readonly engine: Engine;
}

/**
 * `started` before a program can do any harm, so that the parent knows since when it waits; once more if memory did not come
 * back: what V8, ICU and the allocator keep from a first time on for later ones does not grow in a second.
 */
export type Message = { readonly kind: 'started' } | { readonly kind: 'done'; readonly measured: Measured };

/** How often the neighbour is called, in milliseconds. */
const BEAT_MS = 2;
/** How long a program is watched after its end, for what it left behind. */
const AFTERMATH_MS = 15;
/** In how long it must have been found that a guest has let go of its memory. */
const MEASURED_MS = 500;

/** How much is shown of what a program gives. */
const LONGEST = 100;

const UNCACHED = new Shared(false);
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Buffers are let go of by a thread, contexts by a second collection. */
async function collect(times: number): Promise<Memory> {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) throw new Error('run this with --expose-gc');
  for (let i = 0; i < times; i++) {
    await turn();
    gc();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}

/** The highest resident memory since `resetPeak`; Linux alone has it. */
function readPeak(): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

function resetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}

/** Another guest of the process, called all the time. */
class Neighbour {
  calls = 0;
  wrong = 0;
  blocked = 0;
  readonly #double: (value: number) => unknown;
  #last = performance.now();
  #timer: NodeJS.Timeout | undefined;

  private constructor(module: GuestModule) {
    this.#double = module.get('double') as (value: number) => unknown;
  }

  static async move(engine: Engine): Promise<Neighbour> {
    const guest = new Interpreter({ name: 'neighbour', engine, shared: UNCACHED });
    return new Neighbour(await guest.import('export const double = (x) => x * 2;'));
  }

  call(): void {
    this.calls++;
    try {
      if (this.#double(this.calls) !== this.calls * 2) this.wrong++;
    } catch {
      this.wrong++;
    }
  }

  start(): void {
    this.calls = this.wrong = this.blocked = 0;
    this.#last = performance.now();
    this.#timer ??= setInterval(() => {
      this.#mark();
      this.call();
    }, BEAT_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#mark();
  }

  #mark(): void {
    const now = performance.now();
    this.blocked = Math.max(this.blocked, now - this.#last);
    this.#last = now;
  }
}

/** What programs find in `host:h`. */
const HOST = {
  /** Settles at once. */
  later: async (value: unknown) => value,
  /** Calls back on the same stack. */
  call: (body: (...args: unknown[]) => unknown, ...args: unknown[]) => body(...args),
  take: (..._values: unknown[]) => {},
  echo: (value: unknown) => value,
  bytes: (length: number) => new Uint8Array(length),
  fail: () => {
    throw new Error('of the host');
  },
};

/** Carries what `onError` was given, undefined if it was given nothing in time. */
class Reported {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/** How something ended, in the words of `// ends:`. */
function endOf(error: unknown): { end: string; message: string } {
  if (error instanceof Reported) {
    if (error.error === undefined) return { end: 'reports nothing', message: 'nothing was given to onError' };
    const { end, message } = endOf(error.error);
    return { end: `reports ${end}`, message };
  }
  if (!(error instanceof TsugiError))
    return { end: `host ${error instanceof Error ? error.name : typeof error}`, message: String(error) };
  const { code, limit, message, cause } = error;
  if (code === 'LIMIT') return { end: String(limit), message };
  if (code === 'GUEST') return { end: `throws ${cause instanceof Error ? cause.name : typeof cause}`, message };
  return { end: `refused ${code}`, message };
}

const sourceOf = (program: Program): string =>
  program.made ? (new Function(`return (${program.source});`) as () => string)() : program.source;

interface Run {
  readonly end: string;
  readonly message: string;
  readonly took: number;
  readonly next: number;
  readonly answers: boolean;
}

async function run({ program, engine }: Job, neighbour: Neighbour): Promise<Run> {
  const source = sourceOf(program);
  const reports = program.ends.some((end) => end.startsWith('reports '));
  let reported = (_error: unknown): void => {};
  const report = new Promise<unknown>((resolve) => {
    reported = resolve;
  });
  const guest = new Interpreter({
    name: 'program',
    engine,
    limits: program.limits,
    modules: { h: HOST },
    console: { log: () => {} },
    shared: UNCACHED,
    onError: (error) => reported(error),
  });
  neighbour.start();
  let start = performance.now();
  let ended: { end: string; message: string };
  try {
    const module = await guest.import(source, { filename: program.file });
    let value: unknown;
    if (module.names.includes('run')) {
      const body = module.get('run') as () => unknown;
      if (!program.made) {
        await turn();
        neighbour.start();
        start = performance.now();
      }
      const called = Promise.resolve(body());
      called.catch(() => {});
      value = await (reports
        ? Promise.race([called, report.then((error) => Promise.reject(new Reported(error)))])
        : called);
    }
    if (reports) throw new Reported(await Promise.race([report, pause(2 * program.limits.asyncMs)]));
    ended = { end: `gives ${JSON.stringify(value)}`.slice(0, LONGEST), message: '' };
  } catch (error) {
    ended = endOf(error);
  }
  const end = performance.now();
  neighbour.call();
  const next = performance.now() - end;
  await pause(AFTERMATH_MS);
  neighbour.stop();
  let answers = false;
  // what a guest keeps is measured now and then, and until then it is refused
  for (let waited = 0; !answers && waited <= MEASURED_MS; waited += AFTERMATH_MS) {
    try {
      answers = guest.evaluate('1 + 1') === 2;
    } catch {
      await pause(AFTERMATH_MS);
    }
  }
  guest.dispose();
  return { ...ended, took: end - start, next, answers };
}

async function measure(job: Job, neighbour: Neighbour): Promise<Measured> {
  const before = await collect(1);
  const hasPeak = resetPeak();
  const { next, ...ran } = await run(job, neighbour);
  const peak = hasPeak ? readPeak() : undefined;
  const after = await collect(3);
  const { calls, wrong, blocked } = neighbour;
  return {
    ...ran,
    blocked,
    before,
    after,
    peak: peak === undefined ? undefined : Math.max(peak - before.resident, 0),
    neighbour: { calls, wrong, next },
  };
}

const send = (message: Message): Promise<void> =>
  new Promise((done) => {
    process.send?.(message, () => done());
  });

/** The first guest of a process loads what all of them share. */
async function warm(engine: Engine, neighbour: Neighbour): Promise<void> {
  const limits = { callMs: 1000, turnMs: 1000, asyncMs: 1000 };
  const source = 'export const run = async () => { await 0; for (;;); };';
  const program = { limits, source, file: 'warm.js', ends: ['callMs'], made: false } as unknown as Program;
  await measure({ program, engine }, neighbour);
}

const neighbours = new Map<Engine, Neighbour>();
process.on('message', async (job: Job) => {
  let neighbour = neighbours.get(job.engine);
  if (neighbour === undefined) {
    neighbour = await Neighbour.move(job.engine);
    neighbours.set(job.engine, neighbour);
    await warm(job.engine, neighbour);
  }
  await send({ kind: 'started' });
  let measured = await measure(job, neighbour);
  if (keeps(measured)) {
    await send({ kind: 'started' });
    measured = await measure(job, neighbour);
  }
  await send({ kind: 'done', measured });
});
