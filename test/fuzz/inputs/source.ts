/**
 * Programs that need not make sense: the whole grammar, each token in a random spelling. Most of them parse. What they do
 * does not matter, as nothing runs them.
 */
import { Random } from '../random.ts';
import { gap, name, number, property, regexp, string, template } from './words.ts';

/** Which languages a text may be one of. */
export type Kind = 'script' | 'module' | 'typescript';

export interface Source {
  readonly kind: Kind;
  readonly text: string;
}

export function makeSource(seed: number): Source {
  const random = new Random(seed);
  const kind = random.weighted<Kind>([
    [10, 'script'],
    [7, 'module'],
    [1, 'typescript'],
  ]);
  const text = new SourceMaker(random, kind).program();
  return { kind, text: random.chance(8) ? damaged(random, text) : text };
}

/** With a piece left out, doubled, or put somewhere else. */
function damaged(random: Random, text: string): string {
  const [from, to, at] = [0, 0, 0].map(() => random.below(text.length + 1)) as [number, number, number];
  const slice = text.slice(from, Math.min(to, from + 12));
  return random.pick([
    text.slice(0, from) + text.slice(from + 1 + random.below(4)),
    text.slice(0, at) + slice + text.slice(at),
    text.slice(0, at) +
      random.pick(['/', '`', '"', '\\', '}', '{', '(', '\u2028', '*/', '<!--', '$tsugi_n']) +
      text.slice(at),
  ]);
}

/** What may stand where. */
interface Place {
  readonly depth: number;
  readonly generator: boolean;
  readonly async: boolean;
  readonly loop: boolean;
  readonly inFunction: boolean;
  readonly method: boolean;
  readonly labels: readonly string[];
  readonly privates: readonly string[];
}

const FUNCTION = { loop: false, inFunction: true, labels: [] } as const;

class SourceMaker {
  readonly random: Random;
  readonly kind: Kind;
  #names = 0;

  constructor(random: Random, kind: Kind) {
    this.random = random;
    this.kind = kind;
  }

  /** Spaces of the text become whatever may stand between tokens; what is put in stays as it is. */
  t(strings: TemplateStringsArray, ...values: readonly string[]): string {
    const spaced = strings.map((text) => text.replace(/ /g, () => gap(this.random)));
    return spaced.map((text, at) => text + (values[at] ?? '')).join('');
  }

  program(): string {
    const place: Place = {
      depth: 4,
      generator: false,
      async: this.kind !== 'script',
      loop: false,
      inFunction: false,
      method: false,
      labels: [],
      privates: [],
    };
    const items = this.random.some(1, 4, () =>
      this.kind !== 'script' && this.random.chance(35) ? this.moduleItem(place) : this.statement(place),
    );
    return `${this.directives()}${items.join(this.random.pick(['\n', '\n', '\n', ' ', '\u2028', '\r\n']))}`;
  }

  directives(): string {
    if (!this.random.chance(10)) return '';
    const own = this.random.pick(["'use strict'", '"use strict"', "'use\\x20strict'", '"use asm"', "'\\u{24}tsugi'"]);
    return `${this.random.chance(50) ? own : string(this.random)};`;
  }

  /** A new name most of the time, as declaring one twice is an error. */
  declared(): string {
    return this.random.chance(25) ? name(this.random) : `v${this.#names++}`;
  }

  one(...makes: readonly [() => string, ...(() => string)[]]): string {
    return this.random.pick(makes)();
  }

  list(place: Place, make: (place: Place) => string, most = 3): string {
    const end = this.random.chance(5) ? ',' : '';
    const all = this.random.some(0, most, () => make(place));
    return all.length === 0 ? '' : `${all.join(this.t`, `)}${end}`;
  }

  deeper(place: Place, more: Partial<Place> = {}): Place {
    return { ...place, depth: place.depth - 1, ...more };
  }

  block(place: Place): string {
    return this.t`{ ${this.random.some(0, 2, () => this.statement(this.deeper(place))).join('\n')} }`;
  }

  statement(place: Place): string {
    const x = (): string => this.expression(place);
    const p = this.deeper(place);
    // a declaration may not stand alone here
    const alone = (at: Place): string =>
      this.random.chance(50)
        ? this.block(at)
        : this.random.chance(5)
          ? this.statement(at)
          : this.t`${this.expression(at)} ;`;
    const s = (): string => alone(p);
    const body = (): string => alone({ ...p, loop: true });
    const simple = [
      () => this.t`${x()} ;`,
      () =>
        `${this.random.pick(['let', 'const', 'var'])}${gap(this.random)}${this.binding(place)}${this.t` = `}${x()};`,
      () => this.t`(${x()})\n`,
      () => `;`,
      () => this.t`throw${' '}${x()};`,
      () => (place.inFunction ? this.t`return${' '}${x()} ;` : this.t`debugger ;`),
      () => (place.loop ? this.t`${this.random.pick(['break', 'continue'])} ;` : this.t`${x()} ;`),
      () => (place.labels.length > 0 ? `break ${this.random.pick(place.labels as [string])};` : this.t`${x()}\n;`),
    ] as const;
    if (place.depth <= 0 || this.random.chance(45)) return this.random.pick(simple)();
    return this.one(
      () => this.t`if ( ${x()} ) ${s()} else ${s()}`,
      () => this.t`if (${x()}) ${this.block(p)}`,
      () => this.t`for ( let ${this.declared()} = ${x()}; ${x()} ; ${x()} ) ${body()}`,
      () => this.t`for (;;) ${body()}`,
      () => this.t`for (const ${this.binding(place)} of ${x()}) ${body()}`,
      () => this.t`for (${this.target(place)} of ${x()}) ${body()}`,
      () => this.t`for (var ${this.binding(place)} in ${x()}) ${body()}`,
      () =>
        place.async
          ? this.t`for await (const ${this.declared()} of ${x()}) ${body()}`
          : this.t`while (${x()}) ${body()}`,
      () => this.t`do ${body()} while ( ${x()} )`,
      () => this.t`try ${this.block(p)} catch (${this.binding(place)}) ${this.block(p)} finally ${this.block(p)}`,
      () => this.t`try ${this.block(p)} catch ${this.block(p)}`,
      () => this.t`switch (${x()}) { case ${x()} : ${s()} default : ${s()} }`,
      () => this.block(p),
      () => this.labelled(p),
      () => this.functionText(p, this.declared()),
      () => this.classText(p, this.declared()),
    );
  }

  labelled(place: Place): string {
    const label = this.random.chance(70) ? `l${this.#names++}` : name(this.random);
    const within = { ...place, labels: [...place.labels, label] };
    return this.t`${label} : ${this.random.chance(70) ? this.block(within) : this.statement(within)}`;
  }

  binding(place: Place): string {
    if (place.depth <= 0 || this.random.chance(75)) return this.declared();
    return this.pattern(place, () => this.declared());
  }

  pattern(place: Place, leaf: () => string): string {
    const p = this.deeper(place);
    const one = (): string => {
      const target = p.depth > 0 && this.random.chance(20) ? this.pattern(p, leaf) : leaf();
      return this.random.chance(30) ? this.t`${target} = ${this.expression(p)}` : target;
    };
    const rest = this.random.chance(25) ? `...${leaf()}` : '';
    const all = this.random.some(0, 2, one);
    if (this.random.chance(40)) return this.t`[ ${[...all, ...(rest === '' ? [] : [rest])].join(',')} ]`;
    const members = all.map((text) => this.t`${this.key(p)} : ${text}`);
    return this.t`{ ${[...members, ...(rest === '' ? [] : [rest])].join(', ')} }`;
  }

  target(place: Place): string {
    return this.one(
      () => name(this.random),
      () => this.t`( ${this.operand(place)} ) . ${property(this.random)}`,
      () => this.t`${this.operand(place)}[${this.expression(place)}]`,
      () => this.pattern(this.deeper(place), () => name(this.random)),
    );
  }

  key(place: Place): string {
    return this.one(
      () => property(this.random),
      () => property(this.random),
      () => string(this.random),
      () => number(this.random),
      () => this.t`[ ${this.expression(place)} ]`,
    );
  }

  operand(place: Place): string {
    const leaf = [
      () => name(this.random),
      () => string(this.random),
      () => number(this.random),
      () => regexp(this.random),
      () => template(this.random, false, () => this.expression(this.deeper(place))),
      () => this.random.pick(['this', 'null', 'true', '[]', '{}', '({})', '(0)', 'async']),
      () => this.special(place),
    ] as const;
    if (place.depth <= 0 || this.random.chance(60)) return this.random.pick(leaf)();
    return this.t`( ${this.expression(this.deeper(place))} )`;
  }

  /** What only some places may have; now and then it stands elsewhere. */
  special(place: Place): string {
    const anywhere = this.random.chance(2);
    const all: [string, ...string[]] = ['this'];
    if (place.inFunction || anywhere) all.push('new.target');
    if (this.kind !== 'script' || anywhere) all.push('import.meta');
    if (place.method || anywhere) all.push(`super.${property(this.random)}`);
    return this.random.pick(all);
  }

  expression(place: Place): string {
    if (place.depth <= 0 || this.random.chance(30)) return this.operand(place);
    const p = this.deeper(place);
    const x = (): string => this.expression(p);
    const o = (): string => this.operand(p);
    return this.one(
      () => this.t`${o()} ${this.random.pick(BINARY)} ${o()}`,
      () => `${o()}${this.random.pick(BINARY)}${o()}`,
      () => this.t`${this.random.pick(PREFIX)} ${o()}`,
      () => `${this.random.pick(PREFIX)}${gap(this.random)}${this.random.pick(PREFIX)}${gap(this.random)}${o()}`,
      () => this.t`${o()} ? ${x()} : ${x()}`,
      () => this.t`${this.target(p)} ${this.random.pick(ASSIGN)} ${x()}`,
      () => this.t`${name(this.random)} ${this.random.pick(['++', '--'])}`,
      () => this.t`${this.random.pick(['++', '--'])} ${name(this.random)}.${property(this.random)}`,
      () => this.t`( ${o()} ) . ${property(this.random)}`,
      () => this.t`delete a . ${property(this.random)}`,
      () => this.t`${o()} ?. ${property(this.random)}`,
      () => this.t`${o()}?.[ ${x()} ] . ${property(this.random)}`,
      () => this.t`${o()} ( ${this.list(p, (at) => this.argument(at))} )`,
      () => this.t`new ${o()} ( ${this.list(p, (at) => this.argument(at))} )`,
      () => this.t`${o()}?.( ${this.list(p, (at) => this.argument(at))} )`,
      () => this.t`[ ${this.list(p, (at) => this.argument(at))} ]`,
      () => this.t`({ ${this.list(p, (at) => this.member(at))} })`,
      () => `${name(this.random)}${template(this.random, true, x)}`,
      () => this.functionText(p, this.random.chance(50) ? name(this.random) : ''),
      () => this.arrow(p),
      () => this.arrow(p),
      () => this.classText(p, this.random.chance(50) ? name(this.random) : ''),
      () => this.t`( ${x()} , ${x()} )`,
      () => this.suspension(p),
      () => this.t`import( ${x()} )`,
      () => (place.privates.length > 0 ? this.t`#${this.random.pick(place.privates as [string])} in ${o()}` : x()),
      () => (place.privates.length > 0 ? `a.#${this.random.pick(place.privates as [string])}` : x()),
      () => (place.method ? `super.${property(this.random)}` : x()),
      () => (this.kind === 'typescript' ? this.t`( ${x()} as unknown )` : x()),
    );
  }

  argument(place: Place): string {
    return `${this.random.chance(10) ? '...' : ''}${this.expression(place)}`;
  }

  suspension(place: Place): string {
    if (place.generator) return this.t`(yield${this.random.pick([' ', '* ', ''])} ${this.operand(place)})`;
    return place.async ? this.t`await ${this.operand(place)}` : this.t`void ${this.operand(place)}`;
  }

  parameters(place: Place): string {
    return this.list(place, (at) => {
      const bound = this.binding(this.deeper(at, { generator: false, async: false }));
      const type = this.kind === 'typescript' && this.random.chance(30) ? ': unknown' : '';
      return this.random.chance(20) && type === ''
        ? this.t`${bound} = ${this.operand({ ...at, depth: 0 })}`
        : bound + type;
    });
  }

  body(place: Place): string {
    return this.t`{ ${this.directives()}${this.random.some(0, 2, () => this.statement(place)).join('\n')} }`;
  }

  functionText(place: Place, called: string): string {
    const [async, generator] = [this.random.chance(25), this.random.chance(30)];
    const p = { ...place, ...FUNCTION, async, generator, method: false };
    return this
      .t`${async ? 'async ' : ''}function${generator ? ' *' : ''} ${called} ( ${this.parameters(p)} ) ${this.body(p)}`;
  }

  arrow(place: Place): string {
    const async = this.random.chance(25);
    const p = { ...place, ...FUNCTION, async, generator: false };
    const head = this.random.chance(40) ? name(this.random) : `(${this.parameters(p)})`;
    const prefix = async ? 'async ' : '';
    if (this.random.chance(50)) return this.t`${prefix}${head} => ${this.body(p)}`;
    return this.t`${prefix}${head} => ${this.operand(p)}`;
  }

  method(place: Place, key: string): string {
    const [async, generator] = [this.random.chance(25), this.random.chance(30)];
    const p = { ...place, ...FUNCTION, async, generator, method: true };
    const prefix = `${async ? 'async ' : ''}${generator ? '*' : ''}`;
    return this.t`${prefix}${key} ( ${this.parameters(p)} ) ${this.body(p)}`;
  }

  member(place: Place): string {
    const p = { ...place, ...FUNCTION, async: false, generator: false, method: true };
    return this.one(
      () => this.t`${this.key(place)} : ${this.expression(place)}`,
      () => this.t`${this.key(place)} : ${this.expression(place)}`,
      () => name(this.random),
      () => this.t`... ${this.operand(place)}`,
      () => this.method(place, this.key(place)),
      () => this.t`get ${this.key(place)} ( ) ${this.body(p)}`,
      () => this.t`set ${this.key(place)} ( ${this.declared()} ) ${this.body(p)}`,
    );
  }

  classText(place: Place, called: string): string {
    const mine = this.random.some(0, 2, () => property(this.random));
    const privates = [...new Set(mine)];
    const p: Place = {
      ...this.deeper(place),
      ...FUNCTION,
      async: false,
      generator: false,
      method: true,
      privates: [...place.privates, ...privates],
    };
    const heritage = this.random.chance(30) ? this.t` extends ${this.operand(place)}` : '';
    const static_ = (): string => (this.random.chance(25) ? 'static ' : '');
    const declarations = privates.map(
      (text) => `${static_()}#${text}${this.random.chance(50) ? this.t` = ${this.operand(p)}` : '(){}'};`,
    );
    const members = this.random.some(0, 3, () =>
      this.one(
        () => this.t`${static_()}${this.key(p)} = ${this.expression(p)} ;`,
        () => `${static_()}${this.key(p)}\n`,
        () => `${static_()}${this.method(p, this.key(p))}`,
        () => `${static_()}${this.t`get ${this.key(p)} ( ) ${this.body(p)}`}`,
        () => `${static_()}${this.t`set ${this.key(p)} ( ${this.declared()} ) ${this.body(p)}`}`,
        () => this.t`static { ${this.statement({ ...p, inFunction: false })} }`,
        () => (heritage === '' ? ';' : this.t`constructor ( ) { super( ${this.operand(p)} ) ; }`),
      ),
    );
    return this.t`class ${called}${heritage} { ${[...declarations, ...members].join('')} }`;
  }

  moduleItem(place: Place): string {
    const from = (): string =>
      this.random.chance(80) ? `'host:${this.random.pick(['a', 'b'])}'` : string(this.random);
    const outside = (): string => (this.random.chance(50) ? property(this.random) : string(this.random));
    const items: [() => string, ...(() => string)[]] = [
      () => this.t`import ${this.declared()} from ${from()} ;`,
      () => this.t`import * as ${this.declared()} from ${from()} ;`,
      () => this.t`import { ${outside()} as ${this.declared()} } from ${from()} ;`,
      () => this.t`import ${from()} ;`,
      () => this.t`export { ${this.random.pick(['v0', 'v1', 'a'])} as ${outside()} } ;`,
      () => this.t`export * as ${outside()} from ${from()} ;`,
      () => this.t`export { ${outside()} as ${outside()} } from ${from()} ;`,
      () => this.t`export const ${this.binding(place)} = ${this.expression(place)} ;`,
      () => this.t`export default ${this.expression(place)} ;`,
      () => this.t`export default ${this.functionText(place, '')}`,
      () => this.t`export ${this.functionText(place, this.declared())}`,
      () => this.t`export ${this.classText(place, this.declared())}`,
    ];
    if (this.kind === 'typescript') {
      items.push(
        () => this.t`enum ${this.declared()} { ${property(this.random)} = ${this.operand(place)}, B }`,
        () => this.t`namespace ${this.declared()} { export const ${name(this.random)} = ${this.operand(place)}; }`,
        () =>
          this
            .t`class ${this.declared()} { constructor(private ${this.declared()}: unknown, public $tsugi_${'n'} = 1) {} }`,
        () =>
          this
            .t`@${name(this.random)} class ${this.declared()} { @${name(this.random)} ${property(this.random)} = 1; }`,
        () => this.t`{ using ${this.declared()} = ${this.operand(place)} ; }`,
      );
    }
    return this.random.pick(items)();
  }
}

// biome-ignore format: a table
const BINARY = [
  '+', '-', '*', '/ ', '%', '**', '<', '>', '<=', '>=', '==', '!=', '===', '!==', '&', '|', '^', '&&', '||', '??', '<<', '>>', '>>>', ' in ',
  ' instanceof ', ',', '+', '-', '/ ', '- -', '+ +', '<! - -',
] as const;
const PREFIX = ['!', '-', '+', '~', 'typeof ', 'void ', '- ', '-'] as const;
const ASSIGN = ['=', '+=', '-=', '**=', '??=', '||=', '&&=', '>>>=', '/=', '='] as const;
