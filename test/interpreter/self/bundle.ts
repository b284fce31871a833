/** Makes the engine a program that a guest can be: one text, in which no name is reserved. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * What the first script of a realm declares for the machine. The meter is the simplest one: who has used up the ticks gets an
 * error, again at each tick, so that no `catch` keeps it from ending.
 */
const REALM = `
let $tsugi_n = 0, $tsugi_depth = 0, $tsugi_engine, $tsugi_site, $tsugi_lists;
const $tsugi_w = [0, 0];
const $tsugi_frames = [[]], $tsugi_dead = {}, $tsugi_machine = {};
const $tsugi_frame = (...given) => $tsugi_lists.frame(...given), $tsugi_list = () => [];
const $tsugi_scope = (...given) => $tsugi_lists.scope(...given);
const $tsugi_slow = () => { throw new RangeError('the ticks are used up'); };
const $tsugi_caught = (thrown) => thrown, $tsugi_own = (value) => value;
const $tsugi_made = (value) => value, $tsugi_spread = $tsugi_made, $tsugi_size = $tsugi_made, $tsugi_listed = $tsugi_made;
const $tsugi_power = (base, exponent) => base ** exponent;
const $tsugi_less = (a, b) => a < b, $tsugi_atMost = (a, b) => a <= b, $tsugi_more = (a, b) => a > b;
const $tsugi_atLeast = (a, b) => a >= b, $tsugi_equal = (a, b) => a == b, $tsugi_unequal = (a, b) => a != b;
const $tsugi_import = async (specifier) => { throw new TypeError('there is no module ' + specifier); };
`;

export async function bundleEngine(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('engine.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: REALM },
  });
  // the engine that runs it has these names for itself
  return (outputFiles[0]?.text ?? '').replaceAll('$tsugi_', '$inner_');
}
