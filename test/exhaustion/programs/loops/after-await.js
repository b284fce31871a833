// Loops: one after an `await` at the top level
// ends: callMs
await 0;
for (;;);
