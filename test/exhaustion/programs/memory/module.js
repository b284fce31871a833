// Memory: a module that fills itself while it is loaded
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const kept = [];
for (let i = 0; ; i++) kept.push([i]);
