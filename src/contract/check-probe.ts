/**
 * The probe: a virtual file with a few lines for each plugin, each of which compiles only if one condition holds. Lines
 * are found again by their number, so each statement stands on one line.
 */

import type { ContractSource } from './check.ts';

export interface Probe {
  readonly file: string;
  /** The entry files, absolute with forward slashes. */
  readonly entries: readonly string[];
  readonly contract: ContractSource;
}

/** What each line of a plugin's block asks, in order. */
export const LINES = ['import', 'direct', 'made', 'factory'] as const;
export type Line = (typeof LINES)[number];

/** Lines before the first block. */
const HEADER = 3;

/** What JavaScript must fit: the interface has a name so that the compiler's messages do not write it out. */
const LENIENT_NAME = '__Lenient';
/**
 * What is asked of JavaScript: the members of the contract are there, and those that are called are functions. What the
 * compiler guesses about parameters and results without annotations is no ground for an error.
 */
const LENIENT =
  'type __Loosen<T> = T extends (...args: never[]) => unknown ? (...args: any[]) => any : ' +
  '{ [K in keyof T]: NonNullable<T[K]> extends (...args: never[]) => unknown ? (...args: any[]) => any : any };';

export const isJavaScript = (file: string): boolean => /\.[cm]?jsx?$/.test(file);

export function probeText({ entries, contract }: Probe): string {
  const clause = contract.type === 'default' ? contract.name : `{ ${binding(contract)} }`;
  const lenient = `interface ${LENIENT_NAME} extends __Loosen<${contract.name}> {}`;
  const header = `import type ${clause} from ${JSON.stringify(contract.file)};\n${LENIENT}\n${lenient}\n`;
  return header + entries.map((entry, index) => block(entry, index, contract.name)).join('');
}

const binding = ({ type, name }: ContractSource): string => (type === name ? type : `${type} as ${name}`);

/** `made` is asked apart from `factory`, because the compiler then explains the misfit of the result itself. */
function block(entry: string, index: number, name: string): string {
  const wanted = isJavaScript(entry) ? LENIENT_NAME : name;
  const lines: Record<Line, string> = {
    import: `import __p${index} from ${JSON.stringify(entry)};`,
    direct: `const __d${index}: ${wanted} = __p${index};`,
    made: `const __m${index}: ${wanted} = null! as Awaited<ReturnType<typeof __p${index}>>;`,
    factory: `const __f${index}: (config: any, context: any) => unknown = __p${index};`,
  };
  return LINES.map((line) => `${lines[line]}\n`).join('');
}

/** @returns which plugin and which question a line of the probe belongs to; undefined for the header */
export function probeLine(line: number): { readonly index: number; readonly line: Line } | undefined {
  const at = line - HEADER;
  const asked = LINES[at % LINES.length];
  return at < 0 || asked === undefined ? undefined : { index: Math.floor(at / LINES.length), line: asked };
}

/** The compiler's message as if the probe made up no types. */
export const withoutProbeTypes = (text: string, name: string): string =>
  text.replaceAll(LENIENT_NAME, name).replace(/(required in|from) type '\{.*\}'/, `$1 type '${name}'`);
