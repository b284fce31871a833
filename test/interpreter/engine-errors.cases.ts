/** Programs in TypeScript that fail: each exports `run`, or fails while it is loaded. `// here` marks the line. */
export const FAILING: Readonly<Record<string, string>> = {
  'a throw': `export const run = (n: number): never => {
  throw new RangeError(\`\${n as number}\`); // here
};`,
  'a throw at the top': `interface A { x: number }
const a: A = { x: 1 };
throw new Error(String(a.x)); // here`,
  'a throw of no error': `export const run = (): never => {
  throw { plain: 'object' };
};`,
  'a throw of a string': `export const run = (): never => {
  throw 'text';
};`,
  'an error made elsewhere': `const made: Error = new TypeError('made'); // here
export const run = (): never => {
  throw made;
};`,
  'an error without a message': `export const run = (): never => {
  throw new Error(); // here
};`,
  'an error of a class': `class Mine extends Error {
  override name = 'Mine';
  constructor(readonly more: string) { super('mine ' + more); }
}
export const run = (): never => {
  throw new Mine('x'); // here
};`,
  'an error with a cause': `export const run = (): never => {
  try { (undefined as any).x; } catch (cause) {
    throw new Error('outer', { cause }); // here
  }
  throw 0;
};`,
  'a member of undefined': `type T = { x: number };
export const run = (a?: T): number => {
  return (a as T).x; // here
};`,
  'a member of null by a key': `const key: string = 'k';
export const run = (): unknown => {
  return (null as any)[key]; // here
};`,
  'a member of a member': `const o: any = { a: {} };
export const run = (): unknown =>
  o.a.b.c; // here`,
  'a write to undefined': `let o: any;
export const run = (): unknown => {
  o.x = 1; // here
  return o;
};`,
  'a call of undefined': `const o: any = {};
export const run = (): unknown => {
  return o.missing(); // here
};`,
  'a call of a number': `const f: any = 5;
export const run = (): unknown => {
  return f(1, 2); // here
};`,
  'a call of a call': `const f = (): any => 5;
export const run = (): unknown => {
  return f()(); // here
};`,
  'a method of undefined': `const o: any = { a: undefined };
export const run = (): unknown => {
  return o.a.go(1); // here
};`,
  'a name that is not there': `declare const nowhere: number;
export const run = (): number => {
  return 1 + nowhere; // here
};`,
  'a write to a name that is not there': `declare let nowhere: number;
export const run = (): void => {
  nowhere = 1; // here
};`,
  'a dead zone': `export const run = (): number => {
  const early: number = late + 1; // here
  const late: number = 1;
  return early;
};`,
  'a constant written': `const c: number = 1;
export const run = (): void => {
  (c as any) = 2; // here
};`,
  'new of no constructor': `const f: any = () => 1;
export const run = (): unknown => {
  return new f(); // here
};`,
  'a class called': `class A {}
export const run = (): unknown => {
  return (A as any)(); // here
};`,
  'a method': `class A {
  private x?: { y: number };
  go(): number {
    return this.x!.y; // here
  }
}
export const run = (): number => new A().go();`,
  'a static method': `class A {
  static go(): number {
    return (this as any).x.y; // here
  }
}
export const run = (): number => A.go();`,
  'a constructor': `class A {
  constructor(readonly x: any) {
    x.y.z; // here
  }
}
export const run = (): unknown => new A({});`,
  'a constructor that calls no super': `class A {}
class B extends A {
  constructor() {
    (this as any).x = 1; // here
    super();
  }
}
export const run = (): unknown => new B();`,
  'a field': `class A {
  x: any = undefined;
  y: number = this.x.z; // here
}
export const run = (): unknown => new A();`,
  'a static block': `class A {
  static x: any;
  static {
    A.x.y; // here
  }
}
export const run = (): unknown => A;`,
  'a getter': `const o = {
  get x(): number {
    throw new Error('got'); // here
  },
};
export const run = (): number => o.x;`,
  'a setter': `const o = {
  set x(value: any) {
    value.a.b; // here
  },
};
export const run = (): void => { o.x = {}; };`,
  'a private name': `class A {
  #x = 1;
  static read(a: any): number {
    return a.#x; // here
  }
}
export const run = (): number => A.read({});`,
  'an async function': `export const run = async (): Promise<void> => {
  throw new Error('at once'); // here
};`,
  'an async function after an await': `export const run = async (): Promise<void> => {
  await 0;
  const a: any = undefined;
  a.x; // here
};`,
  'an await of a rejection': `const fail = async (): Promise<number> => {
  throw new Error('inner'); // here
};
export const run = async (): Promise<number> => {
  return (await fail()) + 1;
};`,
  'a generator': `function* g(): Generator<number> {
  yield 1;
  (null as any).x; // here
}
export const run = (): number[] => [...g()];`,
  'a generator that is thrown into': `function* g(): Generator<number> {
  yield 1;
}
export const run = (): unknown => {
  const it = g();
  it.next();
  return it.throw(new Error('thrown in')); // here
};`,
  'an async generator': `async function* g(): AsyncGenerator<number> {
  yield 1;
  throw new Error('streamed'); // here
}
export const run = async (): Promise<void> => {
  for await (const x of g()) void x;
};`,
  'a callback of map': `export const run = (): unknown =>
  [1, 2].map((x: number): number => {
    if (x === 2) throw new Error('second'); // here
    return x;
  });`,
  'a comparator': `export const run = (): unknown =>
  [2, 1].sort((a: any, b: any) => a.x.y - b.x.y); // here`,
  'a replacer': `export const run = (): unknown =>
  'abc'.replace(/b/, (b: any) => b.x.y); // here`,
  'a toJSON': `export const run = (): unknown =>
  JSON.stringify({
    toJSON(): never { throw new Error('json'); }, // here
  });`,
  'a trap': `const p: any = new Proxy({}, {
  get(target: any): unknown {
    return target.a.b; // here
  },
});
export const run = (): unknown => p.x;`,
  'a conversion': `const o: any = {
  toString(): string { throw new Error('text'); }, // here
};
export const run = (): string => \`\${o}\`;`,
  'a symbol as text': `const s: any = Symbol('s');
export const run = (): string => {
  return \`\${s}\`; // here
};`,
  'what is not iterable': `const n: any = 5;
export const run = (): unknown => {
  const [a] = n; // here
  return a;
};`,
  'a spread of what is not iterable': `const n: any = 5;
export const run = (): unknown => {
  return [...n]; // here
};`,
  'a loop over what is not iterable': `const n: any = {};
export const run = (): void => {
  for (const x of n) void x; // here
};`,
  'destructuring of undefined': `export const run = (): unknown => {
  const { a } = undefined as any; // here
  return a;
};`,
  'destructuring of a parameter': `const f = ({ a }: any): unknown => a; // here
export const run = (): unknown => f(undefined);`,
  'a default parameter': `const fail = (): never => { throw new Error('default'); }; // here
const f = (x: number = fail()): number => x;
export const run = (): number => f();`,
  'a template tag': `const tag: any = undefined;
export const run = (): unknown => {
  return tag\`x\`; // here
};`,
  'instanceof of no function': `const F: any = {};
export const run = (): boolean => {
  return ({}) instanceof F; // here
};`,
  'in of no object': `const o: any = 5;
export const run = (): boolean => {
  return 'x' in o; // here
};`,
  'BigInt and number': `const n: any = 1;
export const run = (): unknown => {
  return 1n + n; // here
};`,
  'a frozen object': `const o: any = Object.freeze({ x: 1 });
export const run = (): void => {
  o.x = 2; // here
};`,
  'a delete that fails': `const o: any = Object.freeze({ x: 1 });
export const run = (): boolean => {
  return delete o.x; // here
};`,
  'a built-in function': `export const run = (): unknown => {
  return JSON.parse('{'); // here
};`,
  'a range of a built-in function': `export const run = (): unknown => {
  return 'x'.repeat(-1); // here
};`,
  'a finally that goes on': `export const run = (): void => {
  try {
    (undefined as any).x; // here
  } finally {
    void 0;
  }
};`,
  'a rethrow': `export const run = (): void => {
  try {
    (undefined as any).x; // here
  } catch (error) {
    throw error;
  }
};`,
  'an enum and a namespace of types': `enum E { A = 1, B }
export const run = (): unknown => {
  return (E as any).C.x; // here
};`,
  'optional chaining that ends': `const o: any = { a: null };
export const run = (): unknown => {
  return o?.a.b; // here
};`,
  'a decorator': `const mark = (value: any, context: any): void => {
  value.x.y; // here
};
@(mark as any) class A {}
export const run = (): unknown => A;`,
  'a switch': `const f: any = undefined;
export const run = (n: number): unknown => {
  switch (n) {
    case f.x: return 1; // here
    default: return 2;
  }
};`,
  'an argument': `const f = (...xs: unknown[]): unknown => xs;
const o: any = {};
export const run = (): unknown => {
  return f(
    1,
    o.a.b, // here
  );
};`,
  'a chain over lines': `const o: any = { a: () => ({}) };
export const run = (): unknown => {
  return o
    .a()
    .b() // here
    .c();
};`,
  'recursion without an end': `const f = (n: number): number => f(n + 1) + 1;
export const run = (): number => f(0);`,
  'host errors': `import { fail } from 'host:h';
export const run = (): unknown => fail();`,
  'host errors that are caught and made others': `import { fail } from 'host:h';
export const run = (): unknown => {
  try { return fail(); } catch (cause: any) {
    throw new Error('wrapped ' + cause.message, { cause }); // here
  }
};`,
  'a syntax error': `export const run = (): number => {
  return 1 +; // here
};`,
};

/**
 * Where the interpreted engine points elsewhere, and to what. Conversions inside operators and templates have no place of
 * their own there: what is shown is the last place that the function has noted, or where it begins.
 */
export const ELSEWHERE: Readonly<Record<string, { readonly line: number; readonly column: number }>> = {
  'a symbol as text': { line: 2, column: 20 },
  'BigInt and number': { line: 2, column: 20 },
  // at the property; V8 has the beginning of the statement
  'a delete that fails': { line: 3, column: 19 },
  // at the call; V8 has what follows it
  'recursion without an end': { line: 1, column: 34 },
};
