// Callbacks: a proxy of an array whose length is read anew without end
// ends: callMs
export const run = () => {
  let length = 1;
  const proxy = new Proxy([], { get: (_target, key) => (key === 'length' ? ++length : 1) });
  for (let i = 0; i < proxy.length; i++);
};
