// An accessor for the method of an iterable is called once, also where what it gives cannot be called.
const message = (run) => {
  try {
    run();
    console.log('nothing');
  } catch (error) {
    console.log(error.name);
  }
};
const refusing = { get [Symbol.iterator]() { console.log('read'); } };
const giving = { get [Symbol.iterator]() { console.log('read'); return function* () { yield 1; }; } };
for (const each of [refusing, giving]) {
  message(() => [...each]);
  message(() => [0, ...each]);
  message(() => Math.max(...each));
  message(() => Math.max(0, ...each));
  message(() => new Set(...[[...each]]));
  message(() => { for (const x of each) console.log(x); });
  message(() => { const [x] = each; });
  message(() => { const [...x] = each; });
  message(() => [...function* () { yield* each; }()]);
}
class Static { static get [Symbol.iterator]() { console.log('read'); return null; } }
message(() => [...Static]);

// expect:
//   read
//   TypeError
//   read
//   TypeError
//   read
//   TypeError
//   read
//   TypeError
//   read
//   TypeError
//   read
//   TypeError
//   read
//   TypeError
//   read
//   TypeError
//   read
//   TypeError
//   read
//   nothing
//   read
//   nothing
//   read
//   nothing
//   read
//   nothing
//   read
//   nothing
//   read
//   1
//   nothing
//   read
//   nothing
//   read
//   nothing
//   read
//   nothing
//   read
//   TypeError
