// Rule 3: a getter that gives one thing to the check and another to the use
// Source: CVE-2026-25641; mechanism: time of check, time of use
// Control: raw: changed
export default {
  options() {
    let reads = 0;
    return {
      get name() {
        hold(reads);
        return reads++ === 0 ? 'nobody' : 'admin';
      },
    };
  },
};
