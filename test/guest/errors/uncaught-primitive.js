// A primitive that is thrown out of a module after an await.
await null;
console.log('after await');
throw `text ${6 * 7}`;
// expect:
//   after await
// throws: string: text 42
