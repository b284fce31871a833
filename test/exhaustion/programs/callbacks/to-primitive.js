// Callbacks: coercions to primitives that never end
// ends: callMs
export const run = () => {
  const value = {
    [Symbol.toPrimitive]() {
      for (;;);
    },
  };
  return `${value}` + (value < 1) + Number(value);
};
