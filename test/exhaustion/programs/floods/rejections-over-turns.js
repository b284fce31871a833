// Floods: rejections that nobody handles, a thousand in each turn
// limits: {"callMs": 100, "turnMs": 200, "asyncMs": 500}
// ends: asyncMs
export const run = async () => {
  for (;;) {
    for (let i = 0; i < 1000; i++) Promise.reject(new Error(`no. ${i}`));
    await new Promise((done) => setTimeout(done, 1));
  }
};
