/** Prints the counts of the steps named, from their JSON reports in the folder given first. */
import { existsSync, readFileSync } from 'node:fs';

const [folder, ...steps] = process.argv.slice(2);
let passed;
let failed = 0;
for (const step of steps) {
  const read = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
  if (!existsSync(`${folder}/${step}.json`)) {
    console.log(`${step}: no tests were run`);
    continue;
  }
  const { numPassedTests, numFailedTests, numPendingTests } = read(step);
  // Files that failed were run once more by themselves, and that run says whether they do.
  const again = existsSync(`${folder}/${step} again.json`) ? read(`${step} again`) : undefined;
  const still = again?.numFailedTests ?? numFailedTests;
  const recovered = numFailedTests - still;
  console.log(`${step}: ${numPassedTests + recovered} passed, ${still} failed, ${numPendingTests} skipped`);
  if (recovered > 0) console.log(`  of these ${recovered} at the second try only, see above`);
  passed ??= numPassedTests + recovered; // the suite once; the other runs repeat it or parts of it
  failed += still;
}
console.log(`tests: ${passed ?? 0} passed, ${failed} failed`);
