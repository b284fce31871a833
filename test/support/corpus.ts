/**
 * Reads the guest corpus: every program under `test/guest`, with the expectation that stands in its comments.
 * The format is documented at the head of `test/guest.test.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Expectation {
  /** One entry per line printed. */
  readonly output: readonly string[];
  /** `util.inspect` texts of the completion values, one per part of a script. */
  readonly completions: readonly string[];
  readonly throws: { readonly name: string; readonly message: string } | undefined;
  /** The names that the module exports, sorted; `undefined` if the program does not say. */
  readonly exports: readonly string[] | undefined;
  /** Engine name → why that engine is known to fail this program. */
  readonly except: ReadonlyMap<string, string>;
}

export interface Program {
  /** Relative to the corpus, with forward slashes: `loops/chunks.js`. */
  readonly name: string;
  readonly path: string;
  readonly source: string;
  readonly kind: 'module' | 'script' | 'refused';
  readonly language: 'ts' | 'js';
  /** The program imports files beside it. */
  readonly linked: boolean;
  /** A script: the sources to evaluate one after the other in one realm. Refused: the modules, each on its own. */
  readonly parts: readonly string[];
  readonly expectation: Expectation;
}

export const CORPUS = fileURLToPath(new URL('../guest/', import.meta.url));

/** A file whose name starts so is not a program; programs import it. */
const LINKED_PREFIX = '_';
const PART_DIVIDER = /^\/\/ then:\n/m;
const LINKED_IMPORT = /['"]\.\/_[^'"]+['"]/;

/** @throws if a file's expectation cannot be read; the message names the file */
export function loadCorpus(folder: string = CORPUS): Program[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|js)$/.test(file) && !basename(file).startsWith(LINKED_PREFIX))
    .sort()
    .map((file) => loadProgram(join(folder, file), relative(folder, join(folder, file)).split(sep).join('/')));
}

function loadProgram(path: string, name: string): Program {
  const source = readFileSync(path, 'utf8');
  const kind = name.endsWith('.script.js') ? 'script' : name.endsWith('.refused.js') ? 'refused' : 'module';
  const parts = kind === 'module' ? [source] : source.split(PART_DIVIDER);
  return {
    name,
    path,
    source,
    kind,
    language: name.endsWith('.ts') ? 'ts' : 'js',
    linked: kind === 'module' && LINKED_IMPORT.test(source),
    parts,
    expectation: kind === 'refused' ? expectRefusals(source, name, parts) : parseExpectation(source, name),
  };
}

/**
 * Only whole-line comments that start in the first column count.
 * @throws if there is no expectation at all, or a directive lacks its text
 */
export function parseExpectation(source: string, name: string): Expectation {
  const output: string[] = [];
  const completions: string[] = [];
  const except = new Map<string, string>();
  let throws: Expectation['throws'];
  let exports: string[] | undefined;
  let inBlock = false;
  let found = false;
  for (const line of source.split('\n')) {
    if (inBlock) {
      if (line.startsWith('//   ') || line === '//') {
        output.push(line.slice(5).trimEnd());
        continue;
      }
      inBlock = false;
    }
    const directive = /^\/\/ (expect|completion|throws|exports|except (\w+(?: and \w+)*)):(.*)$/.exec(line);
    if (!directive) continue;
    const [, word = '', engine, rest = ''] = directive;
    const text = rest.trim();
    if ((word === 'expect') !== (text === ''))
      throw new Error(`${name}: '// ${word}:' ${text ? 'takes no' : 'needs a'} text`);
    if (engine === undefined) found = true;
    if (word === 'expect') inBlock = true;
    else if (word === 'completion') completions.push(text);
    else if (word === 'throws') throws = parseThrows(text);
    else if (word === 'exports') exports = text.split(/\s+/).sort();
    else if (engine !== undefined) for (const one of engine.split(' and ')) except.set(one, text);
  }
  if (!found) throw new Error(`${name}: no expectation; see the head of test/guest.test.ts`);
  return { output, completions, throws, exports, except };
}

/** The expectation of a file of refusals is the same for every part; only exceptions stand in it. */
function expectRefusals(source: string, name: string, parts: readonly string[]): Expectation {
  const { except } = parseExpectation(`// throws: SyntaxError\n${source}`, name);
  return { output: parts.map(() => 'SyntaxError'), completions: [], throws: undefined, exports: undefined, except };
}

function parseThrows(text: string): { name: string; message: string } {
  const colon = text.indexOf(':');
  return colon < 0
    ? { name: text, message: '' }
    : { name: text.slice(0, colon), message: text.slice(colon + 1).trim() };
}
