/** The figures of a run as the table of README.md, so that what stands there is what was measured. */
import { round } from './measure.mjs';

const PEERS = { 'isolated-vm': 'isolated-vm', 'quickjs-emscripten': 'QuickJS in WebAssembly', sandboxjs: 'SandboxJS' };
const nameOf = ({ name }) => PEERS[name] ?? name;
const kib = (bytes) => `${round(bytes / 1024, 0)} KiB`;
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

/** What was measured, and what came of it; what needs peers that are not installed is left out. */
function rowsOf({ calls, compute, guards, start, loading, loadingMany, ...all }) {
  const peers = all.peers.filter(({ slower }) => slower !== undefined);
  const computePeers = all.computePeers.filter(({ geometricMean }) => geometricMean !== undefined);
  return [
    ['a bound `add(a, b)`, checked both ways, against a bare function of another realm', calls.add.boundToBare],
    [
      'a bound `handle(req)` that reads three members and returns two, against the same function in the host',
      calls.handle.boundToNative,
    ],
    peers.length > 0 && [
      `the same \`handle(req)\` by ${peers.map(nameOf).join(', ')}, against the bound one`,
      peers.map(({ slower }) => slower).join(', '),
    ],
    [
      `${compute.programs.length} programs that only compute, metered, against plain V8: geometric mean, worst`,
      `${compute.geometricMean}, ${compute.worst}`,
    ],
    ['the same where the host trusts the code, without limits', guards.hardened],
    ['the same by the interpreted engine, against plain V8: geometric mean', compute.interpretedGeometricMean],
    computePeers.length > 0 && [
      `${computePeers.map(nameOf).join(', ')} on those that they run, against the interpreted engine: geometric mean`,
      computePeers.map(({ geometricMean }) => round(geometricMean, 1)).join(', '),
    ],
    [
      'a fresh realm: time and heap; with the interpreted engine',
      `${round(start.compiledMs, 1)} ms, ${kib(start.compiledHeapBytes)}; ${round(start.interpretedMs, 1)} ms, ${kib(start.interpretedHeapBytes)}`,
    ],
    [
      `${loading.plugins} plugins of ${loading.lines} lines, type-checked, until they are ready: empty cache, full cache`,
      `${seconds(loading.coldMs)}, ${seconds(loading.warmMs)}`,
    ],
    [`${loadingMany.plugins} of them`, `${seconds(loadingMany.coldMs)}, ${seconds(loadingMany.warmMs)}`],
    [`heap for each of the ${loadingMany.plugins}`, `${loadingMany.heapPerPluginKiB} KiB`],
  ].filter((row) => row !== false);
}

/** README.md, with this table in the place of the one that it has. */
export const withFigures = (text, results) =>
  text.replace(/^\| what \| figure \|.*\n(?:\|.*\n)*/m, () =>
    [['what', 'figure'], ['---', '---'], ...rowsOf(results)].map((cells) => `| ${cells.join(' | ')} |\n`).join(''),
  );
