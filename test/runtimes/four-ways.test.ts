/** The example of all runtimes: its answers are the same on each. */
import { expect, test } from 'vitest';
import { measure, readContract } from '../../examples/four-ways/measure.ts';
import { WAYS } from '../../examples/four-ways/ways.ts';

test.each(WAYS)('examples/four-ways in the runtime $runtime', async (way) => {
  const { answers } = await measure(way, await readContract(), 32);
  expect(answers).toEqual([
    'most often: peter 2, piper 2, picked 2',
    'lines with "pickled": 2, the first: a peck of pickled peppers',
    'the last number: 1779979416004714189',
  ]);
});
