// Left to right, once each: calls, members, binary, arrays, objects, templates, classes, new, conditionals.
const log = [];
const t = (name, v = name) => (log.push(name), v);
const flush = (label, v) => console.log(`${label}: ${v} <- ${log.splice(0).join(' ')}`);
flush('binary', t('a', 1) + t('b', 2) - t('c', 3) * t('d', 4));
flush('compare', t('a', 1) < t('b', 2) === t('c', true));
flush('call', t('f', (...x) => x.length)(t('x'), ...t('y', [1, 2]), t('z')));
flush('member', t('o', { k: { l: 5 } })[t('k')][t('l')]);
flush('method', t('o', { m(...x) { return this.n + x[0]; }, n: 1 })[t('m')](t('arg', 2)));
flush('new', new (t('C', class { constructor(x) { this.x = x; } }))(t('arg')).x);
flush('array', [t('a'), , t('b'), ...t('c', ['s'])].length);
flush('object', Object.keys({ [t('a')]: t('b'), m() {}, ...t('c', { q: 1 }), [t('d')]: t('e') }).join());
flush('template', `${t('a')}${t('b')}`);
flush('tag', t('tag', (s, ...v) => v.join())`${t('a')}${t('b')}`);
flush('conditional', t('c', 0) ? t('never') : t('alt'));
flush('comma', (t('a'), t('b'), t('c')));
flush('in', t('a') in t('b', { a: 1 }));
flush('assign', (t('o', {})[t('k')] = t('v')));
flush('destructure', (() => { const { [t('a')]: x = t('dx'), [t('b')]: y = t('dy') } = t('src', { b: 1 }); return `${x}${y}`; })());
flush('class', (() => { class X extends t('base', Object) { static [t('k1')] = t('v1'); [t('k2')]() {} static { t('block'); } } return X.name; })());
flush('logical', t('a', 0) || (t('b', 1) && t('c', null)) || t('d'));
flush('nullish', t('a', null) ?? t('b', undefined) ?? t('c'));
flush('chain', t('a', { b: null })?.[t('b')]?.[t('never')]);
flush('delete', delete t('o', { k: 1 })[t('k')]);
flush('exponent', t('a', 2) ** t('b', 3) ** t('c', 0));
flush('shift', t('a', 1) << t('b', 2) >>> t('c', 1));
flush('typeof', typeof t('a', 1) + typeof t('b', 's'));
flush('nested calls', t('f', (x) => (y) => x + y)(t('x', 1))(t('y', 2)));
flush('super', (() => { class A { m(x) { return x; } } class B extends A { m() { return super[t('m')](t('arg')); } } return new B().m(); })());
const conv = (name, v) => ({ [Symbol.toPrimitive]: () => t(name, v) });
flush('conversion', conv('l', 5) - conv('r', 3));
flush('conversion of template', `${conv('a', 1)}${t('b')}`);
flush('conversion of key', { k: 1 }[conv('key', 'k')]);
flush('relational swap', [conv('a', 1) > conv('b', 2), conv('a', 1) >= conv('b', 2)].join());
flush('equality', conv('a', 1) == t('b', 1));
const throwing = (name) => { log.push(name); throw new Error(name); };
const attempt = (label, f) => { try { f(); } catch (e) { flush(label, e.message); } };
attempt('stops in arguments', () => t('f', () => t('never'))(t('a'), throwing('boom'), t('never')));
attempt('stops in object', () => ({ a: t('a'), b: throwing('boom'), c: t('never') }));
attempt('stops in array', () => [t('a'), throwing('boom'), t('never')]);
attempt('stops on the left', () => (throwing('boom').x = t('never')));
attempt('key before value', () => { t('o', {})[throwing('key')] = t('never'); });
flush('generator', [...(function* () { yield t('a'); t('between'); yield t('b'); })()].join());
flush('await', await (async () => t('a') + (await t('b')) + t('c'))());
flush('default parameters', ((a = t('da'), b = t('db'), c = t('dc')) => a + b + c)(undefined, t('given'), undefined));
flush('switch', (() => { switch (t('d', 2)) { case t('c1', 1): return 1; case t('c2', 2): return t('body'); case t('c3', 3): return 3; } })());
flush('for', (() => { for (let i = t('init', 0); t('test', i < 2); t('update', i++)) t('body'); return 'done'; })());

// expect:
//   binary: -9 <- a b c d
//   compare: true <- a b c
//   call: 4 <- f x y z
//   member: 5 <- o k l
//   method: 3 <- o m arg
//   new: arg <- C arg
//   array: 4 <- a b c
//   object: a,m,q,d <- a b c d e
//   template: ab <- a b
//   tag: a,b <- tag a b
//   conditional: alt <- c alt
//   comma: c <- a b c
//   in: true <- a b
//   assign: v <- o k v
//   destructure: dx1 <- src a dx b
//   class: X <- base k1 k2 v1 block
//   logical: d <- a b c d
//   nullish: b <- a b
//   chain: undefined <- a b
//   delete: true <- o k
//   exponent: 2 <- a b c
//   shift: 2 <- a b c
//   typeof: numberstring <- a b
//   nested calls: 3 <- f x y
//   super: arg <- m arg
//   conversion: 2 <- l r
//   conversion of template: 1b <- a b
//   conversion of key: 1 <- key
//   relational swap: false,false <- a b a b
//   equality: true <- b a
//   stops in arguments: boom <- f a boom
//   stops in object: boom <- a boom
//   stops in array: boom <- a boom
//   stops on the left: boom <- boom
//   key before value: key <- o key
//   generator: a,b <- a between b
//   await: abc <- a b c
//   default parameters: dagivendc <- given da dc
//   switch: body <- d c1 c2 body
//   for: done <- init test body update test body update test
