const depth = (n: number): number => 1 + depth(n + 1);

export default { handle: () => ({ status: depth(0) }), depth: depth(0) };
