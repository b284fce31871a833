// Rule 3: a union whose arms are told apart by what changes between two looks at it
// host: plugin.choice()
// gives: { x: 1 }
// host: plugin.choice()
// gives: [ 1 ]
// host: plugin.shape()
// refused: TYPE: hostile.shape() returned { kind: "square" }: result.radius must be number, got undefined
// host: plugin.json()
// gives: { a: [ 1, null ] }
// held: 4
let at = 0;
let looks = 0;
export default {
  choice: () =>
    at++ === 0
      ? {
          get x() {
            hold(this);
            return looks++ === 0 ? 1 : {};
          },
          then: hold,
          [Symbol.iterator]: hold,
        }
      : Object.defineProperty([1], 0, {
          get() {
            hold(this);
            return looks++ === 1 ? 1 : {};
          },
        }),
  shape: () => ({
    get kind() {
      hold(this);
      return looks++ % 2 === 0 ? 'circle' : 'square';
    },
  }),
  json: () => ({
    get a() {
      hold(this);
      return [1, null];
    },
  }),
};
