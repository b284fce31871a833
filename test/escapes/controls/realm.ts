/** The host's own realm, strict, with the dangerous names shadowed by parameters. */
import vm from 'node:vm';
import type { Neighbour, Plugin } from '../support/contract.ts';
import { PRELUDE, type Report } from '../support/prelude.ts';
import { NEIGHBOUR, type World } from '../support/world.ts';
import { asScript, type Harness } from './harness.ts';

const SHADOWED = 'process, require, module, global, window, self, hostSecret, fetch, Buffer, Function, WebAssembly';
const KIT = 'hold, claim, attempt, settled, dive';

export function realm(_world: World): Harness {
  const run = (source: string): unknown => vm.runInThisContext(source);
  run(PRELUDE);
  const load = (source: string): unknown => {
    const scope = '{ __proto__: null }';
    return run(
      `(({ ${KIT} }) => ((${SHADOWED}, globalThis) => { "use strict";\n${asScript(source)}\nreturn globalThis.$plugin; })(${'undefined, '.repeat(11)}${scope}))(globalThis)`,
    );
  };
  return {
    neighbour: load(NEIGHBOUR) as Neighbour,
    load: (source) => load(source) as Plugin,
    report: () => run('report()') as Promise<Report>,
  };
}
