// Rule 4: a regular expression with methods of its own
// Source: mechanism: `Symbol.replace` and its like are handed the host's callbacks
// Control: raw: secret
export default {
  regexp() {
    hold(1);
    const pattern = /text/g;
    for (const key of ['replace', 'split', 'match', 'matchAll', 'search']) {
      Object.defineProperty(pattern, Symbol[key], { value: (...all) => (hold(...all), []) });
    }
    Object.defineProperty(pattern, 'exec', { value: (...all) => (hold(...all), null) });
    return pattern;
  },
};
