// Callbacks: a comparator that makes the array longer all the time
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const list = [2, 1];
  for (;;) list.sort((a, b) => list.push(a, b));
};
