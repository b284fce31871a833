// Strings: a text of a million parts, made flat again and again
// ends: callMs or heapBytes
export const run = () => {
  for (;;) {
    let text = '';
    for (let i = 0; i < 1e6; i++) text = i % 2 ? `${text}ab` : `ba${text}`;
    text.indexOf('x');
  }
};
