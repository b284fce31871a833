/** What can run a program of the guest corpus: plain V8, which is the reference, and the engines of tsugi. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { transformSync } from 'esbuild';
import type { Engine } from '../../src/interpreter/index.ts';
import type { Program } from './corpus.ts';

export interface Outcome {
  readonly output: readonly string[];
  /** `util.inspect` texts, one per part of a script. */
  readonly completions: readonly string[];
  readonly exports?: readonly string[] | undefined;
  readonly error?: { readonly name: string; readonly message: string } | undefined;
}

export interface CorpusEngine {
  readonly name: string;
  run(program: Program): Promise<Outcome>;
}

/** The engines of tsugi that are held against plain V8, by the corpus and by the fuzzer. */
export const tsugiEngines: readonly Engine[] = ['compiled', 'interpreted'];

export const plain: CorpusEngine = { name: 'plain', run: runPlain };

export const engines: readonly CorpusEngine[] = [
  plain,
  ...tsugiEngines.map((name) => ({ name, run: (program: Program) => runTsugi(program, name) })),
];

/** Insertion order, no line breaks, no depth limit: one text for one value. */
const show = (value: unknown): string => inspect(value, { depth: null, breakLength: Infinity, maxArrayLength: null });

const WORKER = new URL('./plain-worker.js', import.meta.url);
/** Wall time; generous, because other tests run beside. */
const PLAIN_TIMEOUT_MS = 20_000;

interface WorkerResult {
  output: string[];
  completions: unknown[];
  exports?: string[];
  error?: { name: string; message: string };
}

async function runPlain(program: Program): Promise<Outcome> {
  if (program.kind === 'script') return runWorker({ parts: program.parts });
  if (program.kind === 'refused') {
    const urls = program.parts.map((part) => `data:text/javascript,${encodeURIComponent(part)}`);
    const outcomes = await Promise.all(urls.map((url) => runWorker({ url })));
    return { output: outcomes.map(describeRefusal), completions: [] };
  }
  if (program.language === 'js') return runWorker({ url: pathToFileURL(program.path).href });
  const folder = mkdtempSync(join(tmpdir(), 'tsugi-corpus-'));
  try {
    const file = emit(program.path, folder, new Set());
    return await runWorker({ url: pathToFileURL(file).href });
  } catch (thrown) {
    return { output: [], completions: [], error: { name: 'SyntaxError', message: String(thrown) } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Transpiles a module and those beside it that it imports, each to `<its name>.mjs`.
 * @throws esbuild's failure if a file does not parse
 */
function emit(path: string, folder: string, done: Set<string>): string {
  const target = join(folder, `${basename(path)}.mjs`);
  if (done.has(path)) return target;
  done.add(path);
  mkdirSync(folder, { recursive: true });
  if (path.endsWith('.js')) copyFileSync(path, target);
  else {
    const source = readFileSync(path, 'utf8');
    const { code } = transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      charset: 'utf8',
      sourcefile: path,
      logLevel: 'silent',
    });
    const linked = code.replace(/(["'])\.\/(_[^"']+)\1/g, (_match, _quote, name: string) => {
      emit(join(dirname(path), name), folder, done);
      return JSON.stringify(`./${name}.mjs`);
    });
    writeFileSync(target, linked);
  }
  return target;
}

function runWorker(workerData: { url: string } | { parts: readonly string[] }): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData, execArgv: [], env: {} });
    const timer = setTimeout(() => finish(() => reject(new Error('the program did not end'))), PLAIN_TIMEOUT_MS);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      worker.removeAllListeners('exit');
      void worker.terminate().then(settle);
    };
    worker.once('message', (result: WorkerResult) =>
      finish(() => resolve({ ...result, completions: result.completions.map(show) })),
    );
    worker.once('error', (error) => finish(() => reject(error)));
    worker.once('exit', (code) => finish(() => reject(new Error(`the program ended its worker (exit code ${code})`))));
  });
}

/** For a part of a file of refusals: the name of its early error, or what it did instead of failing. */
const describeRefusal = ({ output, error }: Pick<Outcome, 'output' | 'error'>): string =>
  [...output, error?.name ?? 'accepted'].join(' and ');

/** The part of the public interface that the corpus needs. Loaded late: plain V8 runs without it. */
interface TsugiModule {
  Interpreter: new (options: {
    name: string;
    engine: Engine;
    console: { log(...values: unknown[]): void };
    limits: { callMs: number; turnMs: number };
  }) => {
    evaluate(source: string, options: { filename: string }): unknown;
    import(source: string, options: { filename: string }): Promise<{ readonly names: readonly string[] }>;
    importFile(path: string): Promise<{ readonly names: readonly string[] }>;
    dispose(): void;
  };
}

async function runTsugi(program: Program, engine: Engine): Promise<Outcome> {
  if (program.kind === 'refused') {
    const outcomes: Outcome[] = [];
    for (const source of program.parts) {
      const part = { ...program, kind: 'module', source, linked: false } as const;
      outcomes.push(await runTsugi(part, engine));
    }
    return { output: outcomes.map(describeRefusal), completions: [] };
  }
  const { Interpreter }: TsugiModule = await import(new URL('../../src/index.ts', import.meta.url).href);
  const output: string[] = [];
  const completions: string[] = [];
  const log = (...values: unknown[]): void => void output.push(values.map(String).join(' '));
  const guest = new Interpreter({ name: 'corpus', engine, console: { log }, limits: LIMITS });
  const options = { filename: basename(program.path) };
  let exports: readonly string[] | undefined;
  let error: Outcome['error'];
  try {
    if (program.kind === 'script')
      for (const part of program.parts) completions.push(show(guest.evaluate(part, options)));
    else if (program.linked) exports = (await guest.importFile(program.path)).names;
    else exports = (await guest.import(program.source, options)).names;
  } catch (thrown) {
    error = describeGuestError(thrown);
  }
  await new Promise((settled) => setImmediate(() => setImmediate(settled)));
  guest.dispose();
  return { output, completions, exports, error };
}

/** For engines that are slower than V8 by much, on machines that are busy. */
const LIMITS = { callMs: 10_000, turnMs: 20_000 };

/** A guest's own error stands under `cause`; an early error is a `SyntaxError` whatever the engine calls it. */
function describeGuestError(thrown: unknown): { name: string; message: string } {
  if (!isRecord(thrown)) return { name: typeof thrown, message: String(thrown) };
  if (thrown['code'] === 'SYNTAX') return { name: 'SyntaxError', message: String(thrown['message']) };
  if (thrown['code'] !== 'GUEST') return { name: String(thrown['name']), message: String(thrown['message']) };
  const cause = thrown['cause'];
  if (isRecord(cause)) return { name: String(cause['name']), message: String(cause['message']) };
  return { name: typeof cause, message: String(cause) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
