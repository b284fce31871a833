// Memory: a module that fills itself while it is loaded
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const kept = [];
for (let i = 0; ; i++) kept.push([i]);
