// Callbacks: an error whose message never ends, thrown to the host
// ends: callMs or throws Error
export const run = () => {
  const error = new Error('x');
  Object.defineProperty(error, 'message', {
    get() {
      for (;;);
    },
  });
  throw error;
};
