/** Reads the declaration of a function in C, as a manifest has it: `uint64_t hash(const char *text, size_t length)`. */
import { C_TYPES, type CType, pointerTo } from './c-types.ts';

export interface CParam {
  /** As the declaration has it; from its position if it has none. */
  readonly name: string;
  readonly type: CType;
}

export interface Signature {
  /** The name of the function in the library. */
  readonly symbol: string;
  readonly result: CType;
  readonly params: readonly CParam[];
}

/** @returns the signature, or why the text is none */
export function readSignature(text: string): Signature | { readonly problem: string } {
  const [, head, list] = /^([^()]*)\(([^()]*)\)\s*;?\s*$/.exec(text.trim()) ?? [];
  if (head === undefined || list === undefined) return { problem: 'it must read like int add(int a, int b)' };
  const declared = readParam(head, 'result');
  if ('problem' in declared) return declared;
  if (declared.name === '') return { problem: 'the function has no name' };
  const { type: result } = declared;
  if (result.kind === 'array') return { problem: `a function cannot give ${result.text}: nobody knows how long it is` };
  const params: CParam[] = [];
  const parts = /^\s*(?:void\s*)?$/.test(list) ? [] : list.split(',');
  for (const [at, part] of parts.entries()) {
    const param = readParam(part, 'parameter');
    if ('problem' in param) return param;
    if (param.type.kind === 'void') return { problem: 'a parameter cannot be void' };
    params.push({ name: param.name === '' ? `parameter ${at + 1}` : param.name, type: param.type });
  }
  return { symbol: declared.name, result, params };
}

/** Words that may stand together in the name of a type. */
const PARTS: ReadonlySet<string> = new Set(['unsigned', 'signed', 'long', 'short', 'int', 'char']);

function readParam(text: string, what: string): { name: string; type: CType } | { readonly problem: string } {
  const tokens: readonly string[] = text.match(/\w+|[^\s\w]/g) ?? [];
  const isConst = tokens.includes('const');
  const words = tokens.filter((token) => token !== 'const');
  const stars = words.filter((token) => token === '*').length;
  const from = words.indexOf('*');
  let end = from;
  if (from < 0) {
    end = words.findIndex((word) => !PARTS.has(word));
    // a type of one word, which a name may follow
    if (end === 0) end = 1;
    if (end < 0) end = words.length;
  }
  const base = canonical(words.slice(0, end));
  const [name = '', ...more] = words.slice(end + stars);
  const shown = text.trim();
  if (more.length > 0 || !/^(?:[A-Za-z_]\w*)?$/.test(name)) return { problem: `cannot read "${shown}"` };
  if (stars > 1) return { problem: `"${shown}" is a pointer to a pointer, which cannot cross` };
  const type = stars === 1 ? pointerTo(base, isConst) : Object.hasOwn(C_TYPES, base) ? C_TYPES[base] : undefined;
  if (type !== undefined) return { name, type };
  if (base === 'char') {
    const mend = stars === 1 ? 'const char * for a text, or uint8_t * for bytes' : 'int8_t or uint8_t';
    return { problem: `"${shown}": write ${mend}` };
  }
  const kind =
    base === '' ? `the ${what} has no type` : `"${base}${stars === 1 ? ' *' : ''}" is no type that can cross`;
  return { problem: `${kind}; there are ${Object.keys(C_TYPES).join(', ')}, const char * and pointers to numbers` };
}

/** `long unsigned int` is `unsigned long`. */
function canonical(words: readonly string[]): string {
  if (words.length === 1 && words[0] === '_Bool') return 'bool';
  if (!words.every((word) => PARTS.has(word)) || words.length === 0) return words.join(' ');
  const count = (word: string): number => words.filter((one) => one === word).length;
  if (count('char') > 0) return count('signed') > 0 ? 'int8_t' : count('unsigned') > 0 ? 'unsigned char' : 'char';
  const size = count('short') > 0 ? 'short' : count('long') > 1 ? 'long long' : count('long') > 0 ? 'long' : 'int';
  return count('unsigned') > 0 ? `unsigned ${size}` : size;
}
