/**
 * A meter by text: a call of `$tick()` after each brace that opens a body, which throws an error of the guest's realm when the
 * allowance is used up. So the guest can catch it, make one itself, and get at the counter.
 */
import vm from 'node:vm';
import type { Neighbour, Plugin } from '../support/contract.ts';
import { PRELUDE, type Report } from '../support/prelude.ts';
import { NEIGHBOUR, type World } from '../support/world.ts';
import { asScript, type Harness } from './harness.ts';

const METER = `
globalThis.$tsugi_n = 20000;
globalThis.$tick = () => {
  if (--globalThis.$tsugi_n < 0) {
    globalThis.$tsugi_n = 20000;
    throw new Error('terminated');
  }
};
`;

const metered = (source: string): string => source.replace(/(\)|=>) \{(?=\s)/g, '$1 { $tick(); ');

export function ticks(_world: World): Harness {
  const context = vm.createContext({});
  const run = (source: string, name: string): unknown =>
    new vm.Script(source, { filename: name }).runInContext(context);
  run(PRELUDE, 'prelude.js');
  run(METER, 'meter.js');
  const load = (source: string, name: string): unknown => {
    run(`{\n${metered(asScript(source))}\n}`, name);
    return context['$plugin'];
  };
  return {
    neighbour: load(NEIGHBOUR, 'neighbour.js') as Neighbour,
    load: (source, name) => load(source, name) as Plugin,
    report: () => run('report()', 'report.js') as Promise<Report>,
  };
}
