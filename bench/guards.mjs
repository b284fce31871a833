/** What each layer of containment costs: the compute set with the layers put on one after the other. */
import { Interpreter } from '../dist/index.js';
import { geometricMean, inTurn, round, table } from './measure.mjs';
import { loadPrograms } from './programs.mjs';

const ROUNDS = 9;
const LIMITS = { callMs: 60_000, turnMs: 600_000 };

const LAYERS = {
  hardened: {
    label: 'printed anew, in a hardened realm, for code that is trusted (`limits: false`)',
    options: { limits: false },
  },
  all: { label: 'everything: ticks, charged built-ins, guards beside operators', options: { limits: LIMITS } },
};

export async function guards() {
  const ratios = Object.fromEntries(Object.keys(LAYERS).map((layer) => [layer, []]));
  for (const { name, source, plain, sizes } of await loadPrograms()) {
    const { n } = sizes.full;
    const bodies = { plain: () => plain(n) };
    for (const [layer, { options }] of Object.entries(LAYERS)) {
      const guest = new Interpreter({ name, engine: 'compiled', ...options });
      const run = (await guest.import(source, { filename: `${name}.js` })).get('run');
      bodies[layer] = () => run(n);
    }
    for (let warm = 0; warm < 4; warm++) for (const body of Object.values(bodies)) body();
    const times = inTurn(bodies, ROUNDS);
    for (const layer of Object.keys(LAYERS)) ratios[layer].push(times[layer] / times.plain);
  }
  const result = {};
  for (const layer of Object.keys(LAYERS)) result[layer] = round(geometricMean(ratios[layer]));
  console.log(
    table(
      'What containment costs: the compute set against plain V8, geometric mean (goal: at most 1.3 with everything)',
      ['compiled', 'ratio'],
      Object.entries(LAYERS).map(([layer, { label }]) => [label, result[layer]]),
    ),
  );
  return result;
}
if (process.argv[1] === new URL(import.meta.url).pathname) await guards();
