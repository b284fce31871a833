export default {
  plugins: ['stamp'
};
