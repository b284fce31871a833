// Memory: a module that fills itself while it is loaded
// limits: {"callMs": 2000, "turnMs": 2000}
// ends: heapBytes
export const kept = [];
for (let i = 0; ; i++) kept.push([i]);
