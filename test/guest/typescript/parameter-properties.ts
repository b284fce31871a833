// Parameter properties with fields, defaults, inheritance, and the order of initialisation.
const log: string[] = [];
class Base {
  readonly early = log.push('base field');
  constructor(
    public name: string,
    protected readonly tags: string[] = [],
    private secret = 'hidden',
    plain = 0,
  ) {
    log.push(`base ${this.name} ${this.secret} ${plain}`);
  }
  reveal() {
    return `${this.name}:${this.secret}:${this.tags.join('+')}`;
  }
}
class Derived extends Base {
  label = `label of ${this.name}`;
  constructor(
    name: string,
    public override readonly early: number = 7,
    public extra?: () => string,
  ) {
    log.push('before super');
    super(name, ['x', 'y']);
    log.push(`derived ${this.early} ${this.label}`);
  }
}
const d = new Derived('dee');
console.log(log.join(' | '));
console.log(d.reveal(), Object.keys(d).join(), d.extra === undefined, 'extra' in d, d.early);
class Shadow {
  constructor(public x: number, readonly y = x * 2, private z = () => x + y) {
    x = 100;
    this.y;
  }
  sum() {
    return [this.x, this.y, this.z()].join();
  }
}
console.log(new Shadow(1).sum());
abstract class Shape {
  constructor(protected kind: string) {}
  abstract area(): number;
  describe(): string {
    return `${this.kind} ${this.area()}`;
  }
}
class Rect extends Shape {
  constructor(private w: number, private h: number) {
    super('rect');
  }
  area() {
    return this.w * this.h;
  }
}
class Square extends Rect {
  constructor(side: number) {
    super(side, side);
    this.kind = 'square';
  }
}
console.log([new Rect(2, 3), new Square(4)].map((s) => s.describe()).join('; '));
class Point {
  constructor(public x = 0, public y = 0) {}
  static origin = new Point();
  with(o: Partial<Point>): Point {
    return new Point(o.x ?? this.x, o.y ?? this.y);
  }
}
console.log(JSON.stringify(Point.origin.with({ y: 5 })), JSON.stringify(new Point(1)));
const Anon = class {
  constructor(readonly v: string, public readonly list: readonly string[] = [v]) {}
};
console.log(JSON.stringify(new Anon('a')), Anon.length, Shadow.length);
class Privates {
  #p: number;
  constructor(p: number, public q = p + 1) {
    this.#p = p;
  }
  get both() {
    return this.#p + this.q;
  }
}
console.log(new Privates(10).both);

// expect:
//   before super | base field | base dee hidden 0 | derived 7 label of dee
//   dee:hidden:x+y name,tags,secret,early,extra,label true true 7
//   1,2,102
//   rect 6; square 16
//   {"x":0,"y":5} {"x":1,"y":0}
//   {"v":"a","list":["a"]} 1 1
//   21
