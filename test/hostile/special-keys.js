// Rule 3: __proto__, constructor, prototype and the names of Object.prototype as keys of data
// host: plugin.record()
// gives: { ['__proto__']: 1, constructor: 2, prototype: 3, toString: 4, hasOwnProperty: 5, valueOf: 6 }
// host: Object.getPrototypeOf(plugin.record()) === Object.prototype
// gives: true
// host: plugin.unknown()
// gives: { ['__proto__']: { polluted: 1 }, constructor: { prototype: { polluted: 1 } } }
// host: plugin.json()
// gives: { ['__proto__']: { polluted: true }, a: [ { ['__proto__']: null } ] }
// host: Object.assign({}, plugin.object()).polluted
// gives: undefined
// host: plugin.map()
// gives: Map(1) { '__proto__' => { x: 1 } }
// host: ({}).polluted
// gives: undefined
// held: 5
const keyed = (text) => {
  const data = JSON.parse(text);
  hold(data);
  return data;
};
export default {
  record: () => keyed('{"__proto__":1,"constructor":2,"prototype":3,"toString":4,"hasOwnProperty":5,"valueOf":6}'),
  unknown: () => keyed('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  json: () => keyed('{"__proto__":{"polluted":true},"a":[{"__proto__":null}]}'),
  object: () => keyed('{"x":1,"__proto__":{"polluted":1}}'),
  map: () => new Map([['__proto__', keyed('{"x":1}')]]),
};
