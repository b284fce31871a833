// Order of callee, arguments, checks and conversions in calls, member accesses, `new`, templates, operators and assignments.
const log = [];
const t = (x, v = x) => (log.push(x), v);
const flush = (title) => { console.log(`${title}: ${log.join(' ')}`); log.length = 0; };
const attempt = (title, f) => { try { log.push(`=${String(f())}`); } catch (e) { log.push(`!${e.name}`); } flush(title); };
const obj = (name, value) => ({ toString: () => t(`${name}.toString`, value), valueOf: () => t(`${name}.valueOf`, value) });
const o = { f: (...a) => a.length, get g() { return t('get g', () => 'called'); }, n: null };
attempt('call', () => t('o', o).f(t(1), ...t('spread', [1]), t(2)));
attempt('call of nothing', () => t('o', o).missing(t('argument')));
attempt('call of null', () => t('n', o.n)(t('argument')));
attempt('member of null', () => t('n', o.n)[t('key')](t('argument')));
attempt('getter before arguments', () => o.g(t('argument')));
attempt('computed key conversion', () => o[obj('key', 'f')](t('argument')));
attempt('new', () => new (t('C', class { constructor(a) { log.push(`ctor ${a}`); } }))(t('argument')));
attempt('new of nothing', () => new (t('C', undefined))(t('argument')));
attempt('new with argument that throws', () => new (t('C', class {}))(t('a'), (() => { throw new RangeError(); })()));
attempt('arithmetic', () => t('left', obj('l', 2)) * t('right', obj('r', 3)));
attempt('arithmetic with symbol', () => t('left', Symbol()) * t('right', obj('r', 3)));
attempt('addition', () => t('left', obj('l', 'a')) + t('right', obj('r', 'b')));
attempt('comparison', () => t('left', obj('l', 1)) < t('right', obj('r', 2)));
attempt('comparison other way', () => t('left', obj('l', 1)) > t('right', obj('r', 2)));
attempt('comparison not less', () => t('left', obj('l', 1)) <= t('right', obj('r', 2)));
attempt('equality', () => t('left', obj('l', 1)) == t('right', 1));
attempt('in', () => t('key', obj('k', 'f')) in t('object', o));
attempt('instanceof', () => t('v', {}) instanceof t('C', { get [Symbol.hasInstance]() { return t('hasInstance', () => t('checked', 1)); } }));
attempt('template', () => `${t('a', obj('a', 1))}${t('b', obj('b', 2))}`);
attempt('assignment', () => (t('o', o)[t('key', 'z')] = t('value')));
attempt('assignment to null', () => (t('n', o.n)[t('key', 'z')] = t('value')));
attempt('assignment to primitive', () => (t('p', 'text').z = t('value')));
attempt('compound', () => (t('o', { get p() { return t('get', 1); }, set p(v) { t(`set ${v}`); } })[t('key', 'p')] += t('value', 2)));
attempt('update', () => t('o', { get p() { return t('get', '5'); }, set p(v) { t(`set ${v}`); } })[t('key', 'p')]++);
attempt('chain of assignments', () => (t('a', {})[t('ka')] = t('b', {})[t('kb')] = t('value')));
attempt('delete', () => delete t('o', {})[t('key', obj('k', 'p'))]);
attempt('object literal', () => ({ [t('k1')]: t('v1'), ...t('spread', { get s() { return t('get s'); } }), [t('k2')]: t('v2'), [obj('k3', 'k3')]: t('v3') }));
attempt('array literal', () => [t(1), ...t('spread', 'ab'), t(2)].length);
attempt('conditional', () => (t('test', 0) ? t('then') : t('else')));
attempt('comma', () => (t(1), t(2), t(3)));
attempt('logical', () => (t('a', 0) || t('b', 1)) && (t('c', null) ?? t('d')));
attempt('exponent', () => t('base', obj('b', 2)) ** t('power', obj('p', 3)));
attempt('arrow default', () => ((a = t('da'), b = t('db', a)) => t('body', b))());
attempt('undeclared assignment', () => { undeclaredTarget = t('value'); });
attempt('constant assignment', () => { const c = 1; c = t('value'); });
attempt('typeof', () => typeof t('v', 1n));
attempt('tag', () => t('tag', (s, ...v) => v.join())`a${t(1)}b${t(2)}`);
attempt('class', () => typeof class extends t('heritage', Object) { [t('k1')]() {} static [t('k2')] = t('v2'); static [t('k3')]() {} });
attempt('reflect', () => Reflect.apply(t('f', (...a) => a.join()), t('this'), [t(1), t(2)]));
attempt('left changed by right', () => { let x = 1; const r = x + (x = 5, x) + x; return r; });
attempt('callee changed by argument', () => { let f = () => 'old'; return f((f = () => 'new')) + f(); });
attempt('object changed by argument', () => { let p = { m: (x) => `first ${x}` }; return p.m((p = { m: () => 'second' }, 'arg')); });
attempt('key changed by value', () => { let k = 'a'; const p = {}; p[k] = (k = 'b', 'value'); return JSON.stringify(p); });

// expect:
//   call: o 1 spread 2 =3
//   call of nothing: o argument !TypeError
//   call of null: n argument !TypeError
//   member of null: n key !TypeError
//   getter before arguments: get g argument =called
//   computed key conversion: key.toString argument =1
//   new: C argument ctor argument =[object Object]
//   new of nothing: C argument !TypeError
//   new with argument that throws: C a !RangeError
//   arithmetic: left right l.valueOf r.valueOf =6
//   arithmetic with symbol: left right !TypeError
//   addition: left right l.valueOf r.valueOf =ab
//   comparison: left right l.valueOf r.valueOf =true
//   comparison other way: left right l.valueOf r.valueOf =false
//   comparison not less: left right l.valueOf r.valueOf =true
//   equality: left right l.valueOf =true
//   in: key object k.toString =true
//   instanceof: v C hasInstance checked =true
//   template: a a.toString b b.toString =12
//   assignment: o key value =value
//   assignment to null: n key value !TypeError
//   assignment to primitive: p value !TypeError
//   compound: o key get value set 3 =3
//   update: o key get set 6 =5
//   chain of assignments: a ka b kb value =value
//   delete: o key k.toString =true
//   object literal: k1 v1 spread get s k2 v2 k3.toString v3 =[object Object]
//   array literal: 1 spread 2 =4
//   conditional: test else =else
//   comma: 1 2 3 =3
//   logical: a b c d =d
//   exponent: base power b.valueOf p.valueOf =8
//   arrow default: da db body =da
//   undeclared assignment: value !ReferenceError
//   constant assignment: value !TypeError
//   typeof: v =bigint
//   tag: tag 1 2 =1,2
//   class: heritage k1 k2 k3 v2 =function
//   reflect: f this 1 2 =1,2
//   left changed by right: =11
//   callee changed by argument: =oldnew
//   object changed by argument: =first arg
//   key changed by value: ={"a":"value"}
