// Rule 3: a list of one long list many times over, which copied by type would not fit any memory
// host: plugin.lists()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 500)
// host: plugin.unknown().length
// gives: 100000
// host: plugin.run(api)
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 500)
// held: 2
// limits: {"callMs": 500}
// within: 10000
const lists = () => {
  const row = new Array(100_000).fill(1);
  const rows = new Array(100_000).fill(row);
  hold(row.length);
  return rows;
};
export default { lists, unknown: () => lists(), run: (api) => api.takesLists(lists()) };
