/** Each snippet must do in its printed form what it does as it stands: same value, same log, same error. */
import { describe, expect, test } from 'vitest';
import { Realm, runtime, scriptOf, snippets } from './support.ts';

/** Few enough ticks that most snippets pass through the slow path. */
const QUANTUM = 3;

const all = snippets();
const areas = [...new Set(all.map(({ area }) => area))];

for (const area of areas) {
  describe(area, () => {
    test.for(all.filter((one) => one.area === area))('$source', async ({ source }) => {
      const plain = await new Realm().outcome(`"use strict"; void 0;\n${source}`);
      const metered = await new Realm(runtime(QUANTUM)).outcome(scriptOf(source).code);
      expect(metered).toEqual(plain);
      const trusted = await new Realm().outcome(scriptOf(source, { metered: false }).code);
      expect(trusted).toEqual(plain);
    });
  });
}

test('the corpus is there', () => {
  expect([...areas].sort()).toEqual(['classes', 'expressions', 'functions', 'literals', 'loops', 'statements']);
  expect(all.length).toBeGreaterThan(500);
});
