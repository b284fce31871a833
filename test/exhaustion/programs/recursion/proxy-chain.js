// Recursion: a chain of a hundred thousand proxies as prototypes
// limits: {"callMs": 200, "turnMs": 200}
// ends: throws RangeError or callMs
export const run = () => {
  let object = {};
  for (let i = 0; i < 1e5; i++) object = new Proxy(Object.create(object), {});
  return 'x' in object;
};
