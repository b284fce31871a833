const LIMITS = readLimits('{ limit: 5 }');

function readLimits(text: string): { limit: number } {
  return JSON.parse(text) as { limit: number };
}

export default { handle: () => ({ status: LIMITS.limit }) };
