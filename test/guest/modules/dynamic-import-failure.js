// import() of a module that throws rejects, each time with the same error.
const failed = await import('./_throws.js').catch((e) => e);
console.log(failed.name, failed.message);
const failedAgain = await import('./_throws.js').catch((e) => e);
console.log(failed === failedAgain);

// expect:
//   RangeError while evaluating
//   true
