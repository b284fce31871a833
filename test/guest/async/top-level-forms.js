// await at the top level in every form; declarations after it, in blocks, loops, conditions and exports.
const a = await 1;
export const b = (await 2) + a;
let c;
if (await true) c = await 'then';
for (const x of await [1, 2]) c += await x;
for await (const x of [Promise.resolve('p'), 'q']) c += x;
const { d = await 'default', ...rest } = await { z: 1 };
try {
  await Promise.reject(new Error('rejected'));
} catch ({ message }) {
  c += ` ${await message}`;
} finally {
  await null;
}
class K extends (await Object) { static [await 'key'] = 'computed'; }
export default await 'value';
const f = async (x = 1) => { await x; return this === undefined; };
label: { await 0; if (await 1) break label; c = 'never'; }
switch (await 2) { case await 2: c += ' switched'; }
const t = `${await 'in'} ${await 'template'}`;
console.log(a, b, c, d, JSON.stringify(rest), K.key, await f(), t, await (await (async () => async () => 'nested')())(), [await 1, ...(await [2])].join(), typeof (await hoisted), void (await 0));
function hoisted() {}
let late = await 'last';
console.log(late, (await import('./_default-value-of-await.js')).default);

// expect:
//   1 3 then12pq rejected switched default {"z":1} computed true in template nested 1,2 function undefined
//   last imported
