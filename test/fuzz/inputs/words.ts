/** Tokens of programs in every spelling that the language has for them, and in some that it does not have. */
import type { Random } from '../random.ts';

type Make = (random: Random) => string;

// biome-ignore format: a table
const NAMES = [
  'a', 'b', 'c', 'x1', '_', '$', '$$', 'of', 'async', 'get', 'set', 'from', 'as', 'undefined', 'NaN', 'constructor', 'prototype',
  '__proto__', 'meta', 'target', 'tsugi', 'tsugi_n', '$tsug', '$Tsugi_n', '_$tsugi_n', 'é', 'ℵ', '𠮷', 'ǅ', 'ª', 'a\u200d', 'a\u0301',
  '\\u0061', '\\u{62}c', 'valu\\u0065', '\\u{1d49c}', 'K\\u{20bb7}', 'using', 'accessor', 'type', 'declare', 'module', 'global',
] as const;
/** The guest may not use these as names. */
// biome-ignore format: a table
const REFUSED = [
  '$tsugi', '$tsugi_n', '$tsugi_slow', '$tsugi_k0', '$tsugi_e', '$tsugi_exports', '$tsugi_t', '$tsugi_mine', '$tsugi\u200d',
  '\\u0024tsugi_n', '$\\u0074sugi_s', '$tsugi\\u{5f}own', '$tsug\\u0069', '\\u{24}tsugi_caught',
] as const;
// biome-ignore format: a table
const KEYWORDS = [
  'if', 'in', 'of', 'new', 'class', 'function', 'yield', 'await', 'let', 'static', 'eval', 'arguments', 'default', 'null', 'this', 'enum',
  'do', 'typeof', 'get', 'async', 'constructor', '__proto__', 'package', 'true', 'import', 'v\\u0061r', 'n\\u{65}w', 'implements',
] as const;

export const refusedName: Make = (random) => random.pick(REFUSED);

export const name: Make = (random) => {
  if (random.chance(1)) return refusedName(random);
  return random.chance(2) ? random.pick(KEYWORDS) : random.pick(NAMES);
};

/** After a dot, as a key, behind `#`: nothing is reserved there. */
export const property: Make = (random) => {
  if (random.chance(25)) return refusedName(random);
  return random.chance(25) ? random.pick(KEYWORDS) : random.pick(NAMES);
};

/** What could end a token early, or begin another one, if it were printed as it is. */
// biome-ignore format: a table
const CHARACTERS = [
  'a', '0', ' ', '$', '{', '}', '${', '(', ')', ';', '/', '*', '*/', '/*', '//', '-->', '<!--', "'", '"', '`', '\u2028', '\u2029', '\u0000',
  '\u007f', '\u0085', '\u00a0', '\ufeff', '\u200d', '\ud800', '\udfff', '\ud83d\ude00', 'é', '</script>', '$tsugi_n', '--$tsugi_n', '\t', '\v',
  'use strict', '\b', ']', '[', '\\u0024', '%', '#', '@', '\u202e',
] as const;
// biome-ignore format: a table
const ESCAPES = [
  '\\n', '\\r', '\\\\', '\\0', "\\'", '\\"', '\\`', '\\$', '\\u2028', '\\u{1f600}', '\\ud800', '\\x27', '\\x22', '\\x5c', '\\x60',
  '\\u005c', '\\a', '\\/', '\\b', '\\\n', '\\\r\n', '\\\r', '\\\u2028', '\\\u2029', '\\u0000', '\\v', '\\u{0}', '\\u{10ffff}', '\\{',
] as const;
/** Wrong in a string, right in a tagged template. */
const BAD_ESCAPES = ['\\1', '\\08', '\\u', '\\xg', '\\u{110000}', '\\u{', '\\9', '\\u00'] as const;

const piece: Make = (random) => {
  if (random.chance(1)) return random.pick(BAD_ESCAPES);
  return random.chance(40) ? random.pick(ESCAPES) : random.pick(CHARACTERS);
};

export function string(random: Random): string {
  const quote = random.pick(['"', "'"]);
  const pieces = random.some(0, 4, () => piece(random));
  return `${quote}${pieces.map((text) => (text === quote ? `\\${text}` : text)).join('')}${quote}`;
}

/** A template; `hole` gives the expressions. Line ends of all kinds may stand in it as they are. */
export function template(random: Random, tagged: boolean, hole: () => string): string {
  const pieces = random.some(0, 4, () => {
    if (random.chance(25)) return `\${${hole()}}`;
    if (random.chance(15)) return random.pick(['\n', '\r\n', '\r', '$', '$$', '\\\r\n', '{}']);
    if (tagged && random.chance(10)) return random.pick(BAD_ESCAPES);
    const text = piece(random);
    return text === '`' || text === '${' ? `\\${text}` : text;
  });
  return `\`${pieces.join('')}\``;
}

// biome-ignore format: a table
const ATOMS = [
  'a', '.', '\\/', '[/]', '[^/\\]]', '[]', '[^]', '\\[', '(?:b)', '(?<g>c)', '(d)', '\\k<g>', '\\1', '\\d', '\\u{61}', '\\u2028', '\\u0061',
  '\\p{L}', '\\n', '$', '^', '|', '\\\\', '\\b', '(?=e)', '(?<!f)', "'", '"', '`', '${', '--', '//', '\\x2f', '[*/]', '/', '*', '\u2028', '[', ')',
  '(?<\\u0061>x)', '(?<𝒜>.)', '(?i:x)', '[a--b]', '\ud83d\ude00', '\ud800', '[\\q{a|b}]', 'é', '\\c', '#', '<!--', '\\-', '{', '{1}',
] as const;

/** Mostly a regular expression: some of the atoms do not go together, or not with the flags. */
export function regexp(random: Random): string {
  const atoms = random.some(1, 3, () => {
    const atom = random.weighted([
      [3, 'a'],
      [10, random.pick(ATOMS)],
    ]);
    return `${atom}${random.chance(15) ? random.pick(['*', '+', '?', '{2}', '{1,}', '*?']) : ''}`;
  });
  if (random.chance(2)) return `/${atoms.join('')}/${random.pick(['uv', 'x', 'gg', '\\u0067'])}`;
  return `/${atoms.join('')}/${random.chance(40) ? random.pick(['g', 'u', 'v', 'dg', 'iu', 'ys', 'gimsuyd']) : ''}`;
}

// biome-ignore format: a table
const NUMBERS = [
  '0', '1', '.5', '5.', '1.5e3', '1e-7', '1e21', '1e400', '0x1F', '0b11', '0o17', '1_000', '0xFFFFFFFFFFFFFFFFFF', '123456789012345680000',
  '0.1', '5e-324', '1n', '0n', '0xffn', '1_0n', '9007199254740993', '2147483648', '1.0',
] as const;
const BAD_NUMBERS = ['010', '08', '1__0', '1_', '3in', '0x', '00', '1n.5', '0b2'] as const;

export const number: Make = (random) => random.pick(random.chance(2) ? BAD_NUMBERS : NUMBERS);

// biome-ignore format: a table
const COMMENTS = [
  '/**/', '/* $tsugi_n = 1e9; */', '/*\n*/', '/*\u2028*/', '// */ "\n', '//\u2029', '//\r', '/* // */', '/*/*/', '// ${`\n', '//# sourceMappingURL=x\n',
  '/*\r\n--> */', '\n--> x\n', ' <!-- y\n', '/* \' */',
] as const;
const SPACES = ['\n', '\t', '\u00a0', '\ufeff', '\u2028', '\r\n', '  ', '\u3000', '\v', '\f'] as const;

/** What stands between two tokens. */
export const gap: Make = (random) => {
  if (random.chance(96)) return ' ';
  return random.chance(60) ? random.pick(SPACES) : random.pick(COMMENTS);
};
