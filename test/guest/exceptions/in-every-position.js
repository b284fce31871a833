// An exception in every position of an expression or statement: what ran before it, and that nothing runs after.
const log = [];
const t = (x, v = x) => (log.push(x), v);
const bang = (m = 'bang') => { throw new Error(m); };
const cases = {
  'second operand': () => t(1) + bang() + t(2),
  'argument': () => t('f', () => log.push('called'))(t(1), bang(), t(2)),
  'key': () => ({ [t('a')]: t(1), [bang()]: t(2) }),
  'spread': () => [t(1), ...bang(), t(2)],
  'template': () => `${t(1)}${bang()}${t(2)}`,
  'getter': () => t(({ get x() { return bang(); } }).x),
  'setter': () => { ({ set x(v) { t(v); bang(); } }).x = t('value'); t('after'); },
  'conversion': () => t({ valueOf: bang }) * t(2),
  'condition': () => (bang() ? t(1) : t(2)),
  'loop test': () => { for (t('init'); bang(); t('update')) t('body'); },
  'loop update': () => { for (t('init'); t('test'); bang()) t('body'); },
  'for-of source': () => { for (const x of bang()) t('body'); },
  'switch case': () => { switch (t(1)) { case t(0): case bang(): t('case'); default: t('default'); } },
  'default parameter': () => ((a = t('a'), b = bang(), c = t('c')) => t('body'))(),
  'destructuring': () => { const { a = t('a'), b = bang(), c = t('c') } = {}; },
  'class key': () => class { [t('k')]() {} [bang()]() {} static x = t('static'); },
  'class static': () => class { static a = t('a'); static b = bang(); static c = t('c'); },
  'constructor': () => new (class { f = t('field'); constructor() { t('body'); bang(); t('after'); } })(),
  'field': () => new (class { a = t('a'); b = bang(); constructor() { t('body'); } })(),
  'super argument': () => new (class extends (class { constructor() { t('parent'); } }) { f = t('field'); constructor() { super(t('arg'), bang()); } })(),
  'catch block': () => { try { bang('first'); } catch (e) { t(e.message); bang('second'); } finally { t('finally'); } },
  'catch pattern': () => { try { throw {}; } catch ({ a = t('a'), b = bang('pattern') }) { t('never'); } finally { t('finally'); } },
  'finally block': () => { try { return t('value'); } finally { t('finally'); bang('from finally'); } },
  'generator': () => { const g = (function* () { try { yield t(1); bang(); } finally { t('finally'); } })(); for (const x of g) t(`x${x}`); },
  'iterator next': () => { const [a, b] = { [Symbol.iterator]: () => ({ n: 0, next() { return this.n++ ? bang('next') : { value: t(1), done: false }; }, return() { t('return'); return {}; } }) }; },
  'callback': () => [1, 2, 3].map((x) => (x === 2 ? bang() : t(x))),
  'proxy trap': () => new Proxy({}, { get: (_, k) => bang(`trap ${String(k)}`) })[t('key')],
  'toString in key': () => t({})[{ toString: bang }],
  'tag': () => t('tag', bang)`${t(1)}`,
  'delete': () => delete t('o', new Proxy({}, { deleteProperty: () => bang('delete') })).x,
  'logical assignment': () => { const o = { a: null }; o[t('a')] ??= bang(); },
  'compound': () => { const o = { get a() { return t('get', 1); }, set a(v) { t('set'); } }; o.a += bang(); },
};
for (const [name, f] of Object.entries(cases)) {
  try {
    f();
    log.push('NO ERROR');
  } catch (e) {
    log.push(`!${e.message}`);
  }
  console.log(`${name}: ${log.join(' ')}`);
  log.length = 0;
}

// expect:
//   second operand: 1 !bang
//   argument: f 1 !bang
//   key: a 1 !bang
//   spread: 1 !bang
//   template: 1 !bang
//   getter: !bang
//   setter: value value !bang
//   conversion: [object Object] 2 !bang
//   condition: !bang
//   loop test: init !bang
//   loop update: init test body !bang
//   for-of source: !bang
//   switch case: 1 0 !bang
//   default parameter: a !bang
//   destructuring: a !bang
//   class key: k !bang
//   class static: a !bang
//   constructor: field body !bang
//   field: a !bang
//   super argument: arg !bang
//   catch block: first finally !second
//   catch pattern: a finally !pattern
//   finally block: value finally !from finally
//   generator: 1 x1 finally !bang
//   iterator next: 1 !next
//   callback: 1 !bang
//   proxy trap: key !trap key
//   toString in key: [object Object] !bang
//   tag: tag 1 !,
//   delete: o !delete
//   logical assignment: a !bang
//   compound: get !bang
