// Realm: the last match, which the constructor of regular expressions keeps
// Source: mechanism: RegExp legacy statics
// Control: shared: secret
export default {
  run: () => hold(1),
  after(api) {
    for (const Class of [RegExp, api.regexp().constructor, class extends RegExp {}]) {
      for (const key of ['$_', '$&', '$`', "$'", '$1', '$2', 'input', 'lastMatch', 'lastParen', 'leftContext', 'rightContext']) {
        attempt(() => Class[key]);
        attempt(() => Object.getOwnPropertyDescriptor(RegExp, key).get.call(RegExp));
      }
    }
  },
};
