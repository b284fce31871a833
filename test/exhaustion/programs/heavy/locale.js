// Heavy ticks: dates in words
// ends: callMs
export const run = () => {
  for (let i = 0; ; i++) new Date(i).toLocaleString('ar', { timeZone: 'Asia/Tokyo', dateStyle: 'full' });
};
