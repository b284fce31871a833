// Promises: one that never settles
// ends: asyncMs
export const run = () => new Promise(() => {});
