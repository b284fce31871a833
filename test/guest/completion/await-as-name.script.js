// In a script, unlike in a module, `await` is an ordinary name outside of async functions.
var await = 5;
function f(await) {
  return await + 1;
}
const o = { await };
const g = async () => {
  return await o.await;
};
label: {
  await: for (;;) break await;
}
[await, f(1), o.await, typeof g, (await) * 2].join();
// completion: '5,2,5,function,10'
