// Rule 3, 7: built-ins whose own members say otherwise than their state
// host: plugin.date().getTime()
// gives: 5
// host: plugin.regexp()
// gives: /own/g
// host: plugin.url().href
// gives: 'http://own/'
// host: plugin.map()
// gives: Map(1) { 'own' => { x: 1 } }
// host: [...plugin.set()]
// gives: [ 1 ]
// host: plugin.unknown()
// gives: [ 1970-01-01T00:00:00.005Z, /own/g, Map(1) { 'own' => { x: 1 } }, Set(1) { 1 } ]
// held: 6
const lying = (it) => {
  hold(it);
  for (const key of [
    'getTime',
    'valueOf',
    'source',
    'flags',
    'exec',
    'href',
    'get',
    'size',
    'forEach',
    'has',
    'entries',
    Symbol.iterator,
    Symbol.toPrimitive,
    Symbol.toStringTag,
    'constructor',
    'toJSON',
    'message',
    'name',
  ]) {
    Object.defineProperty(it, key, {
      get() {
        hold(this);
        return () => ({ lie: key });
      },
      configurable: true,
    });
  }
  return it;
};
const date = () => lying(new Date(5));
const regexp = () => lying(/own/g);
const map = () => lying(new Map([['own', { x: 1 }]]));
const set = () => lying(new Set([1]));
export default {
  date,
  regexp,
  map,
  set,
  url: () => lying(new URL('http://own/')),
  unknown: () => [date(), regexp(), map(), set()],
};
