// Rule 4: writes to data that the host goes on using
// Source: CVE-2026-34208
// Control: raw: changed
export default {
  run(api) {
    attempt(() => (api.point.x = 9));
    attempt(() => (api.point.z = 9));
    attempt(() => delete api.point.y);
    attempt(() => (api.fail = () => hold('replaced')));
    attempt(() => (api.extra = hold));
    attempt(() => (api.item = { rename: hold }));
    attempt(() => delete api.list);
  },
};
