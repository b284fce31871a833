// Floods: lines to the console
// ends: callMs
export const run = () => {
  for (let i = 0; ; i++) console.log('line', i);
};
