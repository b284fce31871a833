// Memory: generators that have begun
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const run = () => {
  function* counting(from) {
    for (let i = from; ; i++) yield i;
  }
  const kept = [];
  for (let i = 0; ; i++) {
    const one = counting(i);
    one.next();
    kept.push(one);
  }
};
