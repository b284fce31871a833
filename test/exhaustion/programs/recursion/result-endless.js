// Recursion: a result whose getter gives another such
// ends: refused TYPE or callMs
class Deep {
  get deeper() {
    return new Deep();
  }
}
const deep = () => ({
  get deeper() {
    return deep();
  },
});
export const run = () => deep();
