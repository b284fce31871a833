// Recursion: JSON a million deep
// limits: {"callMs": 200, "turnMs": 200}
// ends: throws RangeError or callMs or heapBytes or gives true
export const run = () => Array.isArray(JSON.parse('['.repeat(1e6) + ']'.repeat(1e6)));
