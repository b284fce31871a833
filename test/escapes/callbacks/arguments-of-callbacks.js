// Rule 4: what the host gives to callbacks
// Source: CVE-2026-44000
// Control: raw: object, secret
export default {
  run(api) {
    api.callList(function (...all) { hold(this, arguments, ...all); });
    api.callItem(function (...all) { hold(this, arguments, new.target, ...all); });
    api.callList((list) => hold(list, list.map((x) => x), Object.getPrototypeOf(list)));
    api.any().fn(function (...all) { hold(this, ...all); });
  },
  take(item) {
    hold(item, arguments, this, item.self(), item.rename);
  },
  each: (items) => hold(items, items[0], items.constructor),
};
