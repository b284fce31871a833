export default {
  handle: () => ({ status: '200' }),
};
