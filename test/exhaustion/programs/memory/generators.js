// Memory: generators that have begun
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
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
