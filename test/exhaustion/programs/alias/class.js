// Alias: above a class, and a class of another name
// ends: callMs or heapBytes
class List extends Array {}
const Other = Array;
export const run = () => {
  for (;;) {
    new List(2e7);
    new Other(2e7);
    new { Other }.Other(2e7);
  }
};
