// No guest code: accessors that are built-ins, each reading two others
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or throws RangeError
export const run = () => {
  // JSON of an object whose getter gives an object twice, and so on: 2 to the power of 40
  let object = { value: 1 };
  for (let i = 0; i < 40; i++) {
    const give = Object.bind(null, object);
    object = Object.defineProperties({}, { a: { get: give, enumerable: true }, b: { get: give, enumerable: true } });
  }
  return JSON.stringify(object).length;
};
