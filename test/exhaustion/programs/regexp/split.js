// Regular expressions: `split` at what is searched for to the end from each place
// ends: callMs or gives 1
export const run = () => 'a'.repeat(1e6).split(/a+b/).length;
