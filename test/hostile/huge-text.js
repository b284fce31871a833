// Rule 3: strings of 10 ** 7 characters, as values, keys and messages
// host: plugin.string().length
// gives: 10000000
// host: plugin.literal()
// refused: TYPE: hostile.literal() returned "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…": result must be "a" | "b", got string
// host: Object.keys(plugin.record())[0].length
// gives: 10000000
// host: plugin.number()
// refused: GUEST: long
// host: plugin.run(api)
// gives: [ 'string of 10000000', true ]
// held: 2
// within: 5000
const rope = (length) => {
  let text = 'x';
  while (text.length < length) text += text;
  return text.slice(0, length);
};
const long = rope(10_000_000);
export default {
  string: () => long,
  literal: () => long,
  record: () => ({ [long]: 1 }),
  number() {
    throw Object.assign(new Error('long'), { stack: long, name: 'Error' });
  },
  run: (api) => [
    said(() => api.takesString(long)),
    said(() => api.takesRecord({ [long]: 'not a number' })).length < 20_000_000,
  ],
};
