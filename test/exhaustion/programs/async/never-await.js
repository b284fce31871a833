// Promises: `await` of one that never settles, while it is loaded
// ends: asyncMs
await new Promise(() => {});
