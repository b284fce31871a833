// What strict code is refused at run time: writes, deletions, undeclared names, `arguments`, `this`.
const attempt = (name, f) => {
  try {
    console.log(name, String(f()));
  } catch (e) {
    console.log(name, e.name);
  }
};
const frozen = Object.freeze({ a: 1, nested: { b: 1 } });
const sealed = Object.seal({ a: 1 });
attempt('frozen write', () => (frozen.a = 2));
attempt('frozen add', () => (frozen.b = 2));
attempt('frozen delete', () => delete frozen.a);
attempt('frozen delete of missing', () => delete frozen.missing);
attempt('frozen nested', () => (frozen.nested.b = 2));
attempt('sealed write', () => (sealed.a = 2));
attempt('sealed delete', () => delete sealed.a);
attempt('sealed add', () => (sealed.b = 2));
attempt('array length', () => delete [].length);
attempt('array element', () => delete [1][0]);
attempt('array frozen push', () => Object.freeze([1]).push(2));
attempt('getter only', () => ({ get x() { return 1; } }).x = 2);
attempt('inherited read-only', () => { const o = Object.create(Object.freeze({ x: 1 })); o.x = 2; });
attempt('inherited getter', () => { const o = Object.create({ get x() { return 1; } }); o.x = 2; });
attempt('primitive property', () => ('text'.x = 1));
attempt('primitive element', () => ('text'[0] = 'T'));
attempt('primitive setter', () => { let seen; const r = Reflect.set({ set x(v) { seen = typeof this; } }, 'x', 1, 5); return `${r} ${seen}`; });
attempt('undeclared', () => (undeclaredName = 1));
attempt('undeclared typeof', () => typeof undeclaredName);
attempt('undeclared in later scope', () => { { let scoped = 1; } return typeof scoped; });
attempt('this', () => (function () { return this; })());
attempt('this primitive', () => (function () { return typeof this; }).call('text'));
attempt('this null', () => (function () { return this; }).call(null));
attempt('this getter', () => { class N extends Number { get me() { return typeof this; } } return new N(1).me; });
attempt('arguments not mapped', () => (function (a) { a = 2; return arguments[0]; })(1));
attempt('arguments write not mapped', () => (function (a) { arguments[0] = 2; return a; })(1));
attempt('arguments delete', () => (function (a) { delete arguments[0]; return [a, arguments.length, 0 in arguments].join(); })(1));
attempt('arguments extra', () => (function (a) { return [...arguments].join('|'); })(1, 2, 3));
attempt('function name', () => { const f = function g() { g = 1; }; return f(); });
attempt('function name read-only property', () => { (() => {}).name = 'x'; });
attempt('function in block', () => { { function inBlock() {} } return typeof inBlock; });
attempt('global constant', () => (undefined = 1));
attempt('global constant property', () => (globalThis.NaN = 1));
attempt('delete global function', () => { globalThis.made = 1; return delete globalThis.made; });
attempt('define then delete', () => { const o = Object.defineProperty({}, 'x', { value: 1, configurable: false }); delete o.x; });
attempt('module const', () => { attempt.x = 1; delete attempt.x; return 'fine'; });
attempt('proxy refuses', () => (new Proxy({}, { set: () => false }).x = 1));
attempt('proxy refuses delete', () => delete new Proxy({}, { deleteProperty: () => false }).x);
attempt('proxy accepts', () => (new Proxy({}, { set: () => true }).x = 1));
attempt('typed array out of range', () => { const t = new Uint8Array(1); t[5] = 1; return t.length; });
attempt('duplicate getter order', () => ({ get a() { return 1; }, get a() { return 2; } }).a);
attempt('symbol property', () => (Symbol.iterator.x = 1));
attempt('compound on frozen', () => (frozen.a += 1));
attempt('update on frozen', () => frozen.a++);
attempt('destructuring into frozen', () => ([frozen.a] = [5]));
attempt('for-in into frozen', () => { for (frozen.a in { k: 1 }); });

// expect:
//   frozen write TypeError
//   frozen add TypeError
//   frozen delete TypeError
//   frozen delete of missing true
//   frozen nested 2
//   sealed write 2
//   sealed delete TypeError
//   sealed add TypeError
//   array length TypeError
//   array element true
//   array frozen push TypeError
//   getter only TypeError
//   inherited read-only TypeError
//   inherited getter TypeError
//   primitive property TypeError
//   primitive element TypeError
//   primitive setter true number
//   undeclared ReferenceError
//   undeclared typeof undefined
//   undeclared in later scope undefined
//   this undefined
//   this primitive string
//   this null null
//   this getter object
//   arguments not mapped 1
//   arguments write not mapped 1
//   arguments delete 1,1,false
//   arguments extra 1|2|3
//   function name TypeError
//   function name read-only property TypeError
//   function in block undefined
//   global constant TypeError
//   global constant property TypeError
//   delete global function true
//   define then delete TypeError
//   module const fine
//   proxy refuses TypeError
//   proxy refuses delete TypeError
//   proxy accepts 1
//   typed array out of range 1
//   duplicate getter order 2
//   symbol property TypeError
//   compound on frozen TypeError
//   update on frozen TypeError
//   destructuring into frozen TypeError
//   for-in into frozen TypeError
