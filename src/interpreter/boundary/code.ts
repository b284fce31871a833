/**
 * Typed fragments of generated JavaScript. A fragment is made only by the `js` tag: an interpolated string is quoted, a
 * `Name` was validated, and another fragment goes in as it is. So no text of a schema can become code.
 */

/** An identifier of generated code. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    if (!/^[A-Za-z_$][\w$]*$/.test(text) || RESERVED.has(text))
      throw new TypeError(`not a name: ${JSON.stringify(text)}`);
    this.text = text;
  }
}

const RESERVED: ReadonlySet<string> = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

export class Code {
  readonly text: string;
  /** Use the `js` tag. */
  constructor(text: string, made: typeof MADE) {
    if (made !== MADE) throw new TypeError('code is made by the js tag only');
    this.text = text;
  }
}
const MADE: unique symbol = Symbol('made by the js tag');

type Part = Code | Name | string | number | boolean | readonly Code[];

export function js(literals: TemplateStringsArray, ...parts: readonly Part[]): Code {
  let text = literals[0] as string;
  parts.forEach((part, at) => {
    text += render(part) + (literals[at + 1] as string);
  });
  return new Code(text, MADE);
}

function render(part: Part): string {
  if (part instanceof Code || part instanceof Name) return part.text;
  if (Array.isArray(part)) return part.map(render).join('\n');
  return quote(part as string | number | boolean);
}

const quote = (value: string | number | boolean): string => {
  if (typeof value === 'number' && !Number.isFinite(value))
    return value > 0 ? 'Infinity' : value < 0 ? '-Infinity' : 'NaN';
  if (Object.is(value, -0)) return '-0';
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => (c === '\u2028' ? '\\u2028' : '\\u2029'));
};

export const join = (codes: readonly Code[], separator: ', ' | '\n' | ' || ' | ' && '): Code =>
  new Code(codes.map((code) => code.text).join(separator), MADE);

/** `.name` or `["name"]`. */
export const member = (name: string): Code =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? new Code(`.${name}`, MADE) : js`[${name}]`;

/** A key of an object literal or a class; computed, because a literal `__proto__: x` would set the prototype. */
export const key = (name: string): Code =>
  /^[A-Za-z_$][\w$]*$/.test(name) && name !== '__proto__' && name !== 'constructor'
    ? new Code(name, MADE)
    : js`[${name}]`;

/** Unique names that resemble what they stand for. */
export class Names {
  readonly #used = new Set<string>();

  make(hint: string): Name {
    const base = hint.replace(/[^\w$]/g, '_').replace(/^(?=\d)/, '_') || '_';
    let text = base;
    for (let n = 2; this.#used.has(text) || RESERVED.has(text); n++) text = `${base}${n}`;
    this.#used.add(text);
    return new Name(text);
  }
}
