// Class syntax of TypeScript beside that of JavaScript: modifiers, index signatures, optional methods, abstract, override.
abstract class Animal {
  protected abstract readonly sound: string;
  abstract name: string;
  static #count = 0;
  public static get count(): number {
    return Animal.#count;
  }
  constructor() {
    Animal.#count += 1;
  }
  speak?(): string;
  abstract move(distance: number): string;
  protected get prefix(): string {
    return `${this.name}:`;
  }
  toString(): string {
    return `${this.prefix}${this.sound}`;
  }
}
class Dog extends Animal {
  protected override readonly sound = 'woof';
  override name = 'Dog';
  private declare cached: string;
  declare public kind: 'dog';
  public override move(distance = 1): string {
    return `${this.name} runs ${distance}`;
  }
  override speak = (): string => `${super.toString()}!`;
}
const d = new Dog();
console.log(String(d), d.speak(), d.move(), Animal.count, Object.keys(d).join(), 'cached' in d, 'kind' in d);
class Order {
  a = 1;
  b: number;
  c = this.a + 1;
  d?: string;
  static s: string;
  static t = 'assigned';
  constructor() {
    this.b = this.c + 1;
  }
}
console.log(JSON.stringify(new Order()), Object.keys(new Order()).join(), 's' in Order, Object.keys(Order).join());
class Base {
  value: string = 'base';
  shown = this.show();
  show() {
    return `base ${this.value}`;
  }
}
class Redeclared extends Base {
  declare value: string;
  other!: number;
  override show() {
    return `redeclared ${this.value}`;
  }
}
class Redefined extends Base {
  override value: string;
  override show() {
    return `redefined ${this.value}`;
  }
}
console.log(new Redeclared().value, new Redeclared().shown, new Redefined().value, new Redefined().shown, 'other' in new Redeclared());
interface Plugin {
  readonly id: string;
  run?(x: number): number;
}
const plugins: Plugin[] = [{ id: 'none' }, { id: 'double', run: (x) => x * 2 }, new (class implements Plugin {
  readonly id = 'class';
  run(x: number) {
    return x + 1;
  }
})()];
console.log(plugins.map((p) => `${p.id}=${p.run?.(10)}`).join());
type Ctor<T = object> = new (...args: any[]) => T;
const Timestamped = <B extends Ctor>(B: B) =>
  class extends B {
    stamp = 'stamped';
  };
const Tagged = <B extends Ctor>(B: B, tag: string) =>
  class Tagged extends B {
    tag = tag;
    get full() {
      return `${this.tag}/${(this as any).stamp}`;
    }
  };
class Final extends Tagged(Timestamped(Object), 'T') {}
console.log(new Final().full, Object.getPrototypeOf(Final).name);
class Accessors {
  private _v = 1;
  get v(): number {
    return this._v;
  }
  set v(x: number | string) {
    this._v = Number(x);
  }
  static readonly ['computed' + 1]: string = 'computed static';
  readonly [key: string]: unknown;
  async *stream<T>(this: Accessors, ...xs: T[]): AsyncIterableIterator<T> {
    for (const x of xs) yield x;
  }
}
const a = new Accessors();
a.v = '42';
const got: number[] = [];
for await (const x of a.stream(1, 2)) got.push(x);
console.log(a.v, (Accessors as any).computed1, got.join());
let C = class<T> {
  constructor(readonly v: T) {}
};
console.log(new C<string>('generic expression').v, C.name);

// expect:
//   Dog:woof Dog:woof! Dog runs 1 1 sound,name,speak false false
//   {"a":1,"b":3,"c":2} a,b,c,d true s,t
//   base redeclared base undefined redefined base true
//   none=undefined,double=20,class=11
//   T/stamped Tagged
//   42 computed static 1,2
//   generic expression C
