// Floods: imports of what is not there
// ends: turnMs or callMs
export const run = async () => {
  for (let i = 0; ; i++) {
    try {
      await import(`host:nothing-${i}`);
    } catch {}
  }
};
