/** A V8 context with raw endowments: references cross in both directions. `shared` and `loader` are variants of it. */
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { Neighbour, Plugin } from '../support/contract.ts';
import { PRELUDE, type Report } from '../support/prelude.ts';
import { NEIGHBOUR, type World } from '../support/world.ts';
import { asScript, type Harness } from './harness.ts';

const WEB =
  'console crypto structuredClone setTimeout setInterval clearTimeout clearInterval queueMicrotask TextEncoder TextDecoder atob btoa URL URLSearchParams Event CustomEvent DOMException EventTarget AbortSignal AbortController ReadableStream';

function makeContext(world: World, importer?: vm.ScriptOptions['importModuleDynamically']) {
  const context = vm.createContext({});
  const run = (source: string, name: string): unknown => {
    const options = { filename: name, ...(importer !== undefined && { importModuleDynamically: importer }) };
    return new vm.Script(source, options).runInContext(context);
  };
  run(PRELUDE, 'prelude.js');
  // after the prelude, which takes what it finds for the guest's own
  if (importer !== undefined) context['$import'] = createRequire(import.meta.url);
  context['$modules'] = { kit: world.kit };
  for (const name of WEB.split(' ')) context[name] = (globalThis as Record<string, unknown>)[name];
  const load = (source: string, name: string): unknown => {
    run(`{\n${asScript(source)}\n}`, name);
    return context['$plugin'];
  };
  return { run, load };
}

export function raw(world: World, variant: 'own' | 'shared' | 'loader' = 'own'): Harness {
  const importer = variant === 'loader' ? vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER : undefined;
  const guest = makeContext(world, importer as never);
  const beside = variant === 'shared' ? guest : makeContext(world);
  return {
    neighbour: beside.load(NEIGHBOUR, 'neighbour.js') as Neighbour,
    load: (source, name) => guest.load(source, name) as Plugin,
    report: () => guest.run('report()', 'report.js') as Promise<Report>,
  };
}
