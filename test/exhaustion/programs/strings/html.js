// Strings: the old methods that make HTML, whose quotes grow by six
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  let text = '"';
  for (;;) text = `${text.link(text)}`.replace(/<[^"]*|[^"]*>/g, '"');
};
