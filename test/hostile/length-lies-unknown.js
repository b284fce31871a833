// Rule 5: proxies around arrays that lie about their length, copied as unknown
// host: plugin.unknown(2 ** 53)
// gives: [ 1 ]
// host: plugin.unknown(NaN)
// gives: []
// host: plugin.unknown(-1)
// gives: []
// host: plugin.unknown({ valueOf: () => 1 })
// gives: [ 1 ]
// held: 4
export default {
  unknown(length) {
    const list = new Proxy([1], { get: (target, key) => (key === 'length' ? length : target[key]) });
    hold(list);
    return list;
  },
};
