// A script has no top-level await.
console.log('never');
await null;
// throws: SyntaxError
