let seed = 1;
for (;;) {
  seed = (seed * 16807) % 2147483647;
}

export default { handle: () => ({ status: seed }) };
