// Where TypeScript syntax and JavaScript operators look alike.
const a = 1, b = 2, c = 3;
const f = <T,>(...args: T[]) => args.length;
console.log(a < b, b > c, f(a < b, b > c), f<number>(a, b), (a < b) > (c as unknown as boolean));
const o = { as: 1, is: 2, type: 3, declare: 4, namespace: 5, abstract: 6, readonly: 7, keyof: 8, infer: 9, satisfies: 10, module: 11, of: 12 };
const { as, is, type, declare, namespace, abstract, readonly, keyof, infer, satisfies, module, of } = o;
console.log([as, is, type, declare, namespace, abstract, readonly, keyof, infer, satisfies, module, of].join());
let type2 = type
type Alias = number
declare
namespace
abstract
const asConst = as as const;
const x = (as as number) as unknown as number satisfies number;
console.log(asConst, x, o.as! + o.is!, -o.as!, o!.type!, (o as any)?.nope?.x!, o['as']!.toFixed());
const cond = a ? (b) : (c);
const cond2 = a ? (x: number): number => x + 1 : (y: number) => y;
const arrow = (x: number): ((y: number) => number) => (y) => x + y;
const obj = (x: number): { v: number } => ({ v: x });
console.log(cond, typeof cond2, arrow(1)(2), obj(1).v);
const shift = a << b >> 1 >>> 0;
const nested: Array<Array<number>> = [[1]];
const m = new Map<string, Map<string, number[]>>([['k', new Map<string, number[]>()]]);
console.log(shift, nested[0]![0], m.get('k')!.size, m.get('none')?.size ?? 'none');
const tagged = (s: TemplateStringsArray, ...v: unknown[]) => s.raw.join('|') + v.join();
console.log(tagged<string>`a${1}b`, tagged`x`!, new Date(0)!.getTime()!, [1, 2, 3]!.length, [...'ab']! .join(''));
class K<T> {
  static of<T>(x: T) { return new K<T>(x); }
  constructor(public x: T) {}
  get!: string;
  set?: string;
  static: number = 1;
  async: () => void = () => {};
  readonly!: boolean;
  declare type: string;
  in<U>(u: U) { return u; }
  *[Symbol.iterator]() { yield this.x; }
}
console.log(K.of<number>(5).x, [...K.of('it')].join(), new K(1).in<string>('in'), new K(1).static, Object.keys(new K(1)).join());
let v: any = '5';
v = <any>v * 2;
v! += 1;
(v as number)++;
(<number>v)--;
[v as number] = [v! + 4];
({ q: v! } = { q: v * 2 });
for (v as number of [9]);
delete (o as any).as;
console.log(v, 'as' in o, typeof (v as string), void (0 as number), !(v as boolean), await (v as Promise<number>));
if (a < b && (b as number) > a) console.log(a! < b!, a<b||c>b);
const g = function <T>(this: void, x: T, y?: T): T | undefined { return y ?? x; };
const gen = function* <T>(x: T): Generator<T> { yield x; };
const asyncArrow = async <T,>(x: T) => x, asyncPlain = async (x?: number) => x;
console.log(g('g'), [...gen('gen')].join(), await asyncArrow('aa'), await asyncPlain());
abstract class Q { abstract x: number; abstract m(): void; static abstract2() { return 'abstract2'; } }
console.log(Q.abstract2(), typeof Q);
export type { Alias };
export { type2 as type };

// expect:
//   true false 2 2 false
//   1,2,3,4,5,6,7,8,9,10,11,12
//   1 1 3 -1 3 undefined 1
//   2 function 3 1
//   2 1 0 none
//   a|b1 x 0 3 ab
//   5 it in 1 x,get,set,static,async,readonly
//   9 false number undefined false 9
//   true true
//   g gen aa undefined
//   abstract2 function
// exports: type
