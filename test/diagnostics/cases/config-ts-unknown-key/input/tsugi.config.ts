export default {
  plugins: ['stamp'],
  timeouts: { drain: 500 },
};
