/**
 * The compute set through other interpreters of JavaScript, each against tsugi's interpreted engine at the same size, in turn.
 * What a peer cannot run is listed with the reason and left out of its mean. Peers are installed apart: see bench/peers.
 */
import { createRequire } from 'node:module';
import { geometricMean, inTurn, round, table } from './measure.mjs';
import { loadPrograms, loadRun } from './programs.mjs';

const require = createRequire(new URL('./peers/package.json', import.meta.url));

/**
 * `start` gives a function from a program's source to its `run`. Peers that are slow get the small size, so often in a round
 * that it takes tsugi at least `ROUND_MS`.
 */
const PEERS = {
  'quickjs-emscripten': {
    goal: 2,
    size: 'full',
    async start() {
      const { getQuickJS } = require('quickjs-emscripten');
      const quickjs = await getQuickJS();
      return (source) => {
        const vm = quickjs.newContext();
        const run = vm.getProp(vm.unwrapResult(vm.evalCode(source, 'program.js', { type: 'module' })), 'run');
        return (n) => {
          const size = vm.newNumber(n);
          const result = vm.unwrapResult(vm.callFunction(run, vm.undefined, size));
          const value = vm.dump(result);
          result.dispose();
          size.dispose();
          return value;
        };
      };
    },
  },
  sval: {
    goal: 20,
    size: 'small',
    async start() {
      const Sval = require('sval');
      return (source) => {
        const interpreter = new (Sval.default ?? Sval)({ ecmaVer: 'latest', sourceType: 'module', sandBox: true });
        interpreter.run(source);
        return interpreter.exports.run;
      };
    },
  },
  sandboxjs: {
    goal: 20,
    size: 'small',
    async start() {
      const Sandbox = require('@nyariv/sandboxjs').default;
      // it has functions, but no modules
      const asFunction = (source) => `${source.replace(/^export /gm, '')}\nreturn run;`;
      return (source) => new Sandbox().compile(asFunction(source))({}).run();
    },
  },
};

const ROUNDS = 3;
const ROUND_MS = 5;

/** The body of a round, after a first run that warms it. @throws with the reason if it gives something else */
function body(run, { n, expected }, times) {
  const once = () => {
    const got = run(n);
    if (!Object.is(got, expected)) throw new Error(`gives ${String(got)} instead of ${expected}`);
  };
  once();
  return () => {
    for (let i = 0; i < times; i++) once();
  };
}

/** How many runs take at least `ROUND_MS`, once V8 has seen the program. */
function timesOf(run, { n }) {
  for (let warm = performance.now() + 4 * ROUND_MS; performance.now() < warm; ) run(n);
  const { once } = inTurn({ once: () => run(n) }, ROUNDS);
  return Math.max(1, Math.ceil(ROUND_MS / once));
}

const reasonOf = (error) =>
  String(error?.message ?? error)
    .split('\n')[0]
    .slice(0, 100);

async function against(name, { goal, size, start }, programs) {
  let load;
  try {
    load = await start();
  } catch (error) {
    return { name, goal, size, missing: error.code === 'MODULE_NOT_FOUND' ? 'not installed' : reasonOf(error) };
  }
  const measured = [];
  const cannot = [];
  for (const { name: program, source, sizes, interpreted } of programs) {
    const work = sizes[size];
    const times = timesOf(interpreted, work);
    let peer;
    try {
      peer = body(load(source), work, times);
    } catch (error) {
      cannot.push({ name: program, reason: reasonOf(error) });
      continue;
    }
    const took = inTurn({ interpreted: body(interpreted, work, times), peer }, ROUNDS);
    measured.push({
      name: program,
      runs: times,
      interpretedMs: round(took.interpreted),
      peerMs: round(took.peer),
      slower: round(took.peer / took.interpreted),
    });
  }
  const mean = measured.length === 0 ? undefined : round(geometricMean(measured.map(({ slower }) => slower)));
  return { name, goal, size, geometricMean: mean, programs: measured, cannot };
}

function show({ name, goal, size, missing, geometricMean: mean, programs, cannot }) {
  const title = `Computing by ${name}, ${size} size, against tsugi interpreted (goal: at least ${goal} times slower)`;
  if (missing !== undefined) {
    console.log(`\n${title}\n${missing}`);
    return;
  }
  const rows = programs.map((row) => [row.name, row.runs, row.interpretedMs, row.peerMs, row.slower]);
  const last = [`geometric mean of ${programs.length}`, '', '', '', mean ?? ''];
  console.log(table(title, ['program', 'runs', 'tsugi ms', 'peer ms', 'times tsugi'], [...rows, last]));
  for (const { name: program, reason } of cannot) console.log(`left out: ${program} (${reason})`);
}

export async function computePeers() {
  const programs = [];
  for (const program of await loadPrograms()) {
    programs.push({ ...program, interpreted: await loadRun(program, 'interpreted') });
  }
  const results = [];
  for (const [name, peer] of Object.entries(PEERS)) {
    const result = await against(name, peer, programs);
    show(result);
    results.push(result);
  }
  return results;
}
if (process.argv[1] === new URL(import.meta.url).pathname) await computePeers();
