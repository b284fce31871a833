/**
 * Text instead of a tree: patterns that are to keep bad words out, a wrapper that is to keep internals in, and a preamble
 * that is to keep the guest metered. The realm is the guest's own, and nothing of the host's is in it but `$tsugi_host`, a
 * parameter of the wrapper.
 */
import vm from 'node:vm';
import type { Plugin } from '../support/contract.ts';
import { PRELUDE, type Report } from '../support/prelude.ts';
import { HOST_SECRET, NEIGHBOUR, type World } from '../support/world.ts';
import { asScript, type Harness } from './harness.ts';

const FILTER = /\bimport\s*\(|\beval\b|\bFunction\b|\bconstructor\b|\bwith\s*\(|\$tsugi|\bprocess\b/;

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** As a hurried reader takes it: what stands in comments and strings is harmless. */
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, ' ');

/** @param strips instead of filtering: comments are taken out of the text, and what is left runs */
export function text(world: World, strips = false): Harness {
  const options = { importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER as never };
  const context = vm.createContext({});
  const run = (source: string, name: string): unknown =>
    new vm.Script(source, { ...options, filename: name }).runInContext(context);
  run(PRELUDE, 'prelude.js');
  const load = (source: string, name: string): Plugin => {
    if (!strips && FILTER.test(withoutComments(source))) throw new SyntaxError('a forbidden word');
    const script = strips ? asScript(source).replace(COMMENT, '') : asScript(source);
    // one line, as line numbers are to stay; what follows the text ends up in its last comment
    const wrapper = run(`(function ($tsugi_host) { ${script} })`, name) as ((host: unknown) => void) | undefined;
    // what ended up outside of the wrapper has run by now
    if (typeof wrapper === 'function') wrapper({ secret: HOST_SECRET, world });
    return context['$plugin'] as Plugin;
  };
  run(
    `globalThis.$neighbour = (() => { ${asScript(NEIGHBOUR)} return globalThis.$plugin; })(); delete globalThis.$plugin;`,
    'n.js',
  );
  return { load, neighbour: context['$neighbour'], report: () => run('report()', 'report.js') as Promise<Report> };
}
