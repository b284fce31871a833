// Heavy ticks: formatters made anew
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  for (;;) new Intl.DateTimeFormat('ja', { dateStyle: 'full', timeStyle: 'full' }).format(0);
};
