/**
 * How long a pattern may take, seen in its source. V8 tries one way after the other; the number of ways is a product with a
 * factor for each choice on the way: a count, an alternative. It is estimated from above, as `n ** power * 2 ** bits` for a
 * text of `n` characters, or without bound where something with a choice in it may be repeated without bound.
 */
import { charCodeAt } from '../primordials.ts';

export interface Pattern {
  /** Whether V8's engine without backtracking can run it, if the flags permit. */
  readonly linear: boolean;
  /** Whether anything is repeated at all. */
  readonly repeats: boolean;
  /** `Infinity` for what is exponential. */
  readonly power: number;
  readonly bits: number;
}

interface Group {
  /** Of the alternative at hand. */
  power: number;
  bits: number;
  /** The largest of those before it, and how many there are. */
  mostPower: number;
  mostBits: number;
  alternatives: number;
}

const { log2 } = Math;
const UNBOUNDED = Number.POSITIVE_INFINITY;
const code = (character: string): number => charCodeAt(character, 0);
const [BACKSLASH, OPEN, CLOSE, CLASS, END_CLASS, BAR] = [
  code('\\'),
  code('('),
  code(')'),
  code('['),
  code(']'),
  code('|'),
];
const [STAR, PLUS, OPTIONAL, COUNT, COMMA, END_COUNT] = [
  code('*'),
  code('+'),
  code('?'),
  code('{'),
  code(','),
  code('}'),
];
const [ZERO, NINE, LESS, EQUALS, NOT, KEY] = [code('0'), code('9'), code('<'), code('='), code('!'), code('k')];

const newGroup = (): Group => ({ power: 0, bits: 0, mostPower: 0, mostBits: 0, alternatives: 1 });

/** @param source of an expression, which V8 has accepted */
export function weigh(source: string): Pattern {
  const { length } = source;
  let linear = true;
  let repeats = false;
  const around: Group[] = [];
  let group = newGroup();
  /** Choices within what a quantifier would repeat. */
  let power = 0;
  let bits = 0;
  let at = 0;

  const nextAlternative = (): void => {
    if (group.power > group.mostPower) group.mostPower = group.power;
    if (group.bits > group.mostBits) group.mostBits = group.bits;
  };
  const skipClass = (): void => {
    // sets within sets, with the flag `v`
    for (let depth = 0; at < length; at++) {
      const character = charCodeAt(source, at);
      if (character === BACKSLASH) at++;
      else if (character === CLASS) depth++;
      else if (character === END_CLASS && --depth <= 0) {
        at++;
        return;
      }
    }
  };
  const number = (): number => {
    let value = 0;
    let digits = 0;
    for (; at < length; at++, digits++) {
      const digit = charCodeAt(source, at);
      if (digit < ZERO || digit > NINE) break;
      value = value * 10 + (digit - ZERO);
    }
    return digits === 0 ? -1 : value;
  };
  /** @returns false if there is none, at a brace that stands for itself as well */
  const quantifier = (): boolean => {
    const character = charCodeAt(source, at);
    let least = 0;
    let most = UNBOUNDED;
    if (character === OPTIONAL) most = 1;
    else if (character === PLUS) least = 1;
    else if (character === COUNT) {
      const from = at++;
      least = number();
      most = least;
      if (least >= 0 && charCodeAt(source, at) === COMMA) {
        at++;
        most = number();
        if (most < 0) most = UNBOUNDED;
      }
      if (least < 0 || charCodeAt(source, at) !== END_COUNT) {
        at = from;
        return false;
      }
      linear = false;
    } else if (character !== STAR) return false;
    at++;
    if (charCodeAt(source, at) === OPTIONAL) at++;
    if (most > 1) repeats = true;
    if (most === UNBOUNDED) group.power += power > 0 || bits > 0 ? UNBOUNDED : 1;
    else {
      group.power += most === 0 ? 0 : power * most;
      group.bits += bits * most + log2(most - least + 1);
    }
    return true;
  };
  /** Behind something that can be repeated. */
  const repeated = (): void => {
    if (quantifier()) return;
    group.power += power;
    group.bits += bits;
  };

  while (at < length) {
    const character = charCodeAt(source, at);
    power = 0;
    bits = 0;
    if (character === OPEN) {
      at++;
      if (charCodeAt(source, at) === OPTIONAL) {
        const kind = charCodeAt(source, at + 1);
        const second = charCodeAt(source, at + 2);
        if (kind === EQUALS || kind === NOT || (kind === LESS && (second === EQUALS || second === NOT))) linear = false;
        at += 2;
      }
      around[around.length] = group;
      group = newGroup();
    } else if (character === CLOSE) {
      at++;
      nextAlternative();
      power = group.mostPower;
      bits = group.mostBits + log2(group.alternatives);
      group = around[around.length - 1] ?? newGroup();
      if (around.length > 0) around.length--;
      repeated();
    } else if (character === BAR) {
      at++;
      nextAlternative();
      group.power = 0;
      group.bits = 0;
      group.alternatives++;
    } else {
      if (character === CLASS) skipClass();
      else if (character === BACKSLASH) {
        const escaped = charCodeAt(source, at + 1);
        if ((escaped > ZERO && escaped <= NINE) || escaped === KEY) {
          linear = false;
          // comparing takes as many steps as there are characters
          group.power += 1;
        }
        at += 2;
      } else at++;
      repeated();
    }
  }
  nextAlternative();
  return { linear, repeats, power: group.mostPower, bits: group.mostBits + log2(group.alternatives) };
}
