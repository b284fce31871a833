// Loops: in a getter, reached by destructuring
// ends: callMs
export const run = () => {
  const {
    a: { b },
  } = {
    get a() {
      for (;;);
    },
  };
  return b;
};
