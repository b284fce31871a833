// No guest code: the same, as signals of `AbortSignal.any`
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const { signal } = new AbortController();
const endless = { [Symbol.iterator]: Object.bind(null, { next: Object.bind(null, { done: false, value: signal }) }) };
export const run = () => AbortSignal.any(endless);
