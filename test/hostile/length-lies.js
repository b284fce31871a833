// Rule 3: proxies around arrays that lie about their length
// host: plugin.unknown(2 ** 32 - 1)
// gives: 'sent'
// host: plugin.list()
// refused: TYPE: hostile.list() returned an array of 4294967295: result must be an array of at most 67108864 elements, got number
// host: (plugin.unknown(2 ** 53), plugin.list())
// refused: TYPE: hostile.list() returned an array of 9007199254740992: result must be an array of at most 67108864 elements, got number
// host: (plugin.unknown(NaN), plugin.list())
// refused: TYPE: hostile.list() returned an array of NaN: result must be an array of at most 67108864 elements, got number
// host: (plugin.unknown(-1), plugin.list())
// refused: TYPE: hostile.list() returned an array of -1: result must be an array of at most 67108864 elements, got number
// host: (plugin.unknown(1.5), plugin.list())
// refused: TYPE: hostile.list() returned an array of 1.5: result[1] must be number, got undefined
// host: (plugin.unknown('1'), plugin.list())
// refused: TYPE: hostile.list() returned an array of 1: result must be an array of at most 67108864 elements, got string
// held: 6
let length;
export default {
  unknown(x) {
    length = x;
    return 'sent';
  },
  list() {
    const list = new Proxy([1], { get: (target, key) => (key === 'length' ? length : target[key]) });
    hold(list);
    return list;
  },
};
