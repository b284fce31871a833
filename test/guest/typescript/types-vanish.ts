// Type syntax of every kind leaves no trace: annotations, assertions, generics, overloads, this parameters, declare.
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
interface Named {
  readonly name: string;
  nick?: string;
  (arg: number): string;
  new (arg: string): Named;
  method<T extends object>(x: T): asserts x is T & { ok: true };
  get acc(): number;
  set acc(v: number | string);
}
type Mapped<T> = { readonly [K in keyof T as `get${Capitalize<K & string>}`]-?: () => T[K] };
type Cond<T> = T extends (infer U extends string)[] ? U : T extends (...args: infer A) => infer R ? [A, R] : never;
declare const ambient: number;
declare function ambientFn(x: string): void;
declare module 'nowhere' {
  export const x: 1;
}
declare global {
  interface Window2 {
    y: number;
  }
}
function over(x: string): string;
function over(x: number, y?: number): number;
function over(x: any, y: any = 1): any {
  return typeof x === 'string' ? x.toUpperCase() : x + y;
}
console.log(over('a'), over(1), over(1, 5));
const generic = <T,>(x: T): T => x;
const constrained = <K extends string, V = number>(k: K, v: V): Record<K, V> => ({ [k]: v }) as Record<K, V>;
console.log(generic<string>('g'), JSON.stringify(constrained<'key'>('key', 2)), generic(5)!.toFixed!(1), (generic)<number>(3));
const asserted = ('x' as unknown as number)! as any as string;
const angle = <string>(<unknown>asserted);
const satisfied = { a: 1, b: [2] } satisfies Record<string, number | number[]>;
const constant = ['lit', 1] as const;
console.log(asserted, angle, satisfied.b[0], constant.length, constant[0]);
function thisParam(this: { v: number }, add: number): number {
  return this.v + add;
}
console.log(thisParam.call({ v: 1 }, 2), thisParam.length);
class Box<in out T extends object = {}> implements Iterable<T>, Disposable {
  declare readonly phantom: string;
  definite!: string;
  optional?: number;
  static readonly count: number = 0;
  private readonly items: T[] = [];
  protected static override?: string;
  [index: string]: unknown;
  constructor(...items: T[]);
  constructor(...items: T[]) {
    this.items.push(...items);
  }
  *[Symbol.iterator](): Generator<T, void, undefined> {
    yield* this.items;
  }
  [Symbol.dispose](): void {}
  map<U extends object>(this: Box<T>, f: (x: T, i: number) => U): Box<U> {
    return new Box<U>(...this.items.map(f));
  }
  isFull(): this is Box<T> & { full: true } {
    return this.items.length > 0;
  }
}
const box = new Box<{ n: number }>({ n: 1 }, { n: 2 });
console.log([...box.map((x, i) => ({ n: x.n * 10 + i }))].map((x) => x.n).join(), box.isFull(), Object.keys(box).join(), 'phantom' in box, 'definite' in box);
function isString(x: unknown): x is string {
  return typeof x === 'string';
}
function assertIsNumber(x: unknown): asserts x is number {
  if (typeof x !== 'number') throw new TypeError('not a number');
}
const u: unknown = 5;
assertIsNumber(u);
console.log(isString(u), u + 1);
let definite!: number;
[definite] = [4];
let tuple: [first: string, second?: number, ...rest: boolean[]] = ['t'];
const fnType: (a: number, ...rest: string[]) => void = () => {};
const ctor: abstract new () => object = Object;
const uniq: unique symbol = Symbol('u');
const tpl: `${'a' | 'b'}-${number}` = 'a-1';
const opt = (tuple as string[] | undefined)?.[0]!.length;
console.log(definite, tuple.length, typeof fnType, ctor === Object, typeof uniq, tpl, opt);
for (const x of [1, 2] as number[]) if ((x as number) > 1) console.log(x as number);
const obj = { method<T>(this: void, x: T): T { return x; }, async *gen<T>(x: T): AsyncGenerator<T> { yield x; } };
console.log(obj.method<string>('m'), (await obj.gen<number>(1).next()).value as number);
try {
  assertIsNumber('s');
} catch (e: unknown) {
  console.log((e as Error).message);
}
label: for (let i: number = 0; i < 2; i++) continue label;
const arrowGeneric = async <T extends number>(x: T): Promise<T> => x;
const cmp = (a: number, b: number) => a < b && b > (a);
console.log(await arrowGeneric<5>(5), cmp(1, 2), (<T,>(x: T) => x)('tsx safe'), typeof over as string);

// expect:
//   A 2 6
//   g {"key":2} 5.0 3
//   x x 2 2 lit
//   3 1
//   10,21 true definite,optional,items false true
//   false 6
//   4 1 function true symbol a-1 1
//   2
//   m 1
//   not a number
//   5 true tsx safe function
