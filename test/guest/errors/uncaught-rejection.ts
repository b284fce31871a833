// A rejection that reaches the top level by await.
interface Problem { code: number }
const work = async (p: Problem): Promise<never> => {
  await null;
  throw new RangeError(`code ${p.code satisfies number}`);
};
const results = await Promise.allSettled([work({ code: 1 }), Promise.resolve('fine')]);
console.log(results.map((r) => r.status).join());
await work({ code: 2 });
console.log('never');
// expect:
//   rejected,fulfilled
// throws: RangeError: code 2
