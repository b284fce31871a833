/** Runs an attack as a plugin of tsugi. */
import { format, inspect as show } from 'node:util';
import { type Contract, type Engine, Interpreter, reflectContract, TsugiError } from '../../../src/index.ts';
import type { Attack } from './attacks.ts';
import type { Neighbour, Plugin } from './contract.ts';
import { PRELUDE, type Report } from './prelude.ts';
import { play } from './scenario.ts';
import { judge, type Outcome } from './signals.ts';
import { NEIGHBOUR, World } from './world.ts';

const file = new URL('./contract.ts', import.meta.url);

export interface Contracts {
  readonly plugin: Contract<Plugin>;
  /** The plugin beside, which outlives the attacks. */
  beside(engine: Engine): Promise<Neighbour>;
}

export async function loadContracts(): Promise<Contracts> {
  const plugin = await reflectContract<Plugin>({ file, type: 'Plugin' });
  const contract = await reflectContract<Neighbour>({ file, type: 'Neighbour' });
  const started = new Map<Engine, Promise<Neighbour>>();
  const start = async (engine: Engine): Promise<Neighbour> =>
    (await new Interpreter({ name: 'beside', engine }).import(NEIGHBOUR)).bind('default', contract);
  return {
    plugin,
    beside(engine) {
      const known = started.get(engine) ?? start(engine);
      started.set(engine, known);
      return known;
    },
  };
}

/** A host that prints whatever it is given. */
const console = {
  log: (...values: unknown[]) => void format(...values),
  error: (...values: unknown[]) => void format(...values),
};

/** @param intrinsics `mutable` is a control: the guards of the realm are off */
export async function runTsugi(
  attack: Attack,
  engine: Engine,
  contracts: Contracts,
  intrinsics: 'frozen' | 'mutable' = 'frozen',
): Promise<Outcome> {
  const world = new World();
  const { limits } = attack;
  const modules = { kit: world.kit };
  const guest = new Interpreter({ name: 'plug', engine, limits, modules, console, intrinsics });
  const watch = watchProcess();
  let refused: string | undefined;
  try {
    guest.evaluate(PRELUDE, { filename: 'prelude.js' });
    const neighbour = await contracts.beside(engine);
    try {
      const name = attack.name.slice(attack.name.indexOf('/') + 1);
      const module = await guest.import(attack.source, { filename: name });
      await play(module.bind('default', contracts.plugin), neighbour, world, turn);
    } catch (error) {
      if (!(error instanceof TsugiError)) throw error;
      refused = error.code;
      await play({}, neighbour, world, turn);
    }
    const report = (await guest.evaluate('report()')) as Report;
    return judge({ report, changed: world.audit(), crash: watch.crash(), refused });
  } finally {
    watch.end();
    guest.dispose();
  }
}

/**
 * Makes the process that of a host without listeners of its own, where an exception or rejection that nobody handles is the
 * end; the test runner's listeners are put aside.
 */
function watchProcess(): { crash(): string | undefined; end(): void } {
  const crashes: unknown[] = [];
  const onCrash = (error: unknown): void => void crashes.push(error);
  const exceptions = process.listeners('uncaughtException');
  const rejections = process.listeners('unhandledRejection');
  const own = rejections.filter((listener) => isOurs in listener);
  process.removeAllListeners('uncaughtException').on('uncaughtException', onCrash);
  process.removeAllListeners('unhandledRejection');
  for (const listener of own) process.on('unhandledRejection', listener);
  return {
    crash: () => (crashes.length === 0 ? undefined : show(crashes[0])),
    end() {
      const installed = process.listeners('unhandledRejection').filter((listener) => isOurs in listener);
      process.removeAllListeners('uncaughtException').removeAllListeners('unhandledRejection');
      for (const listener of exceptions) process.on('uncaughtException', listener);
      const others = rejections.filter((listener) => !(isOurs in listener));
      for (const listener of [...installed, ...others]) process.on('unhandledRejection', listener);
    },
  };
}
/** `src/interpreter/rejections.ts`; there is one in each process. */
const isOurs = Symbol.for('tsugi.rejections');

/** Timers of a millisecond, microtasks and rejections have had their turn. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(() => setImmediate(done), 4));
