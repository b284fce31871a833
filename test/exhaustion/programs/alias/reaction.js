// Alias: reactions of promises
// ends: reports heapBytes
export const run = () => {
  const number = Promise.resolve(2e7);
  const refused = Promise.reject(2e7);
  for (let i = 0; i < 500; i++) {
    number.then(Array);
    refused.catch(Array);
  }
};
