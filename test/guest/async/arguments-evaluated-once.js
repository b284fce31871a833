// Awaiting does not evaluate anything twice: references, keys, callees, targets of compound assignments.
const log = [];
const t = (x, v = x) => (log.push(x), v);
const o = { n: 1, f(...a) { return a.join('+') + this.n; } };
const flush = (v) => { console.log(JSON.stringify(v), log.join()); log.length = 0; };
flush(await (async () => t('o', o)[t('key', 'f')](t(1), await t(2), t(3)))());
flush(await (async () => (t('o', o)[t('key', 'n')] += await t('add', 5)))());
flush(await (async () => (t('o', o)[t('key', 'fresh')] ??= await t('set', 'v')))());
flush(await (async () => (t('o', o).fresh ??= await t('never')))());
flush(await (async () => new (t('C', class { constructor(...a) { this.a = a; } }))(t(1), await t(2)))());
flush(await (async () => ({ [t('k')]: await t('v'), [await t('k2')]: t('v2') }))());
flush(await (async () => t('tag', (s, ...v) => v)`${t(1)}${await t(2)}`)());
flush(await (async () => [t(1), await t(2), ...t('s', [3]), await t(4)])());
flush(await (async () => { const [a = await t('da'), b = t('db')] = [t('x', undefined), await t('y')]; return [a, b]; })());
flush(await (async () => t('o', o)?.[t('m', 'missing')]?.(await t('never')) ?? (await t('else')))());
flush(await (async () => t(1) + (await t(2)) * t(3) - (await t(4)))());
flush(await (async () => (await t(0)) || (t('l', '') ?? await t('never')))());
flush(await (async () => delete t('o', o)[await t('k', 'fresh')])());

// expect:
//   "1+2+31" o,key,1,2,3
//   6 o,key,add
//   "v" o,key,set
//   "v" o
//   {"a":[1,2]} C,1,2
//   {"k":"v","k2":"v2"} k,v,k2,v2
//   [1,2] tag,1,2
//   [1,2,3,4] 1,2,s,4
//   ["x","y"] x,y
//   "else" o,m,else
//   3 1,2,3,4
//   "" 0,l
//   true o,k
