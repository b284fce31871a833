export default async () => {
  for (;;) {
    for (let i = 0; i < 1000; i++);
    await null;
  }
};
