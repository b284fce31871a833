// Computed keys and static initialisers run in source order; the heritage comes first.
const trace = [];
const key = (name) => {
  trace.push(`key ${name}`);
  return name;
};
const value = (name) => {
  trace.push(`value ${name}`);
  return name;
};
const base = () => {
  trace.push('heritage');
  return class {
    constructor() {
      trace.push('base constructor');
    }
  };
};

class C extends base() {
  static [key('s1')] = value('s1');
  [key('i1')] = value('i1');
  [key('m1')]() {
    return 'm1';
  }
  static {
    trace.push('static block 1');
  }
  static get [key('g1')]() {
    return 'g1';
  }
  [key('i2')] = value('i2');
  static [key('s2')] = value('s2');
  static {
    trace.push(`static block 2: ${Object.keys(this).join()}`);
  }
  constructor() {
    trace.push('before super');
    super();
    trace.push(`after super: ${Object.keys(this).join()}`);
  }
}

console.log(trace.join('\n'));
trace.length = 0;
const c = new C();
console.log('---');
console.log(trace.join('\n'));
console.log(c.m1(), C.g1, JSON.stringify(c), C.s1 + C.s2);
console.log(Object.getOwnPropertyNames(C.prototype).join());

// expect:
//   heritage
//   key s1
//   key i1
//   key m1
//   key g1
//   key i2
//   key s2
//   value s1
//   static block 1
//   value s2
//   static block 2: s1,s2
//   ---
//   before super
//   base constructor
//   value i1
//   value i2
//   after super: i1,i2
//   m1 g1 {"i1":"i1","i2":"i2"} s1s2
//   constructor,m1
