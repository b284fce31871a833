/** 10^5 random cases; `scripts/long-properties.ts` runs as many as are wanted. */
import { expect, it } from 'vitest';
import { checkProperties } from './properties.ts';

it('random values come back equal, and what does not fit is refused', { timeout: 300_000 }, async () => {
  const counts = await checkProperties(20_261_122, 1000, 50);
  expect(counts.fitting + counts.unfitting).toBeGreaterThanOrEqual(100_000 * 0.99);
});
