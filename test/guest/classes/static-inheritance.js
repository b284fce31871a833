// Static members are inherited, shadowed, written through accessors of the parent, and reached by super.
class A {
  static count = 0;
  static list = ['A'];
  static get label() { return `label of ${this.name}`; }
  static set label(v) { this.stored = `${this.name} ${v}`; }
  static make(...a) { this.count++; return new this(...a); }
  static who() { return 'A.who'; }
  constructor(v) { this.v = v; }
}
class B extends A {
  static who() { return `B over ${super.who()}`; }
  static both() { return [super.label, this.label, super.count, this.count].join(); }
}
class C extends B { static who = () => `C over ${super.who()}`; static extra = super.list.concat('C').join(); }
const [a, b] = [A.make(1), B.make(2)];
console.log(a.constructor.name, b.constructor.name, A.count, B.count, Object.hasOwn(B, 'count'), Object.hasOwn(A, 'count'));
B.make();
B.list.push('shared');
B.label = 'set';
console.log(A.count, B.count, A.list.join(), B.stored, Object.hasOwn(A, 'stored'), B.label, B.both());
console.log(C.who(), C.extra, Object.getPrototypeOf(C) === B, 'make' in C, Object.hasOwn(C, 'make'), C.make(3) instanceof C, C.count, B.count);
Object.setPrototypeOf(B, { who: () => 'replaced', label: 'plain' });
console.log(B.who(), B.label, C.who(), typeof B.make);

// expect:
//   A B 1 2 true true
//   1 3 A,shared B set false label of B label of B,label of B,1,3
//   C over B over A.who A,C true true false true 4 3
//   B over replaced plain C over B over replaced undefined
