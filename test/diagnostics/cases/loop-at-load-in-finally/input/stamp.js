let seed = 1;
for (;;) {
  try {
    for (;;) seed = (seed * 16807) % 2147483647;
  } catch {
    continue;
  } finally {
    continue;
  }
}
