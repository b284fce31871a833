/** Prints the failed tests of a JSON report of vitest to standard error, and their files, a line each, to standard output. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const { testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const { name, status, message, assertionResults } of testResults) {
  if (status !== 'failed') continue;
  const file = relative('.', name);
  console.log(file);
  if (message) console.error(`failed: ${file}: ${message}`);
  for (const { status, fullName, failureMessages } of assertionResults) {
    if (status === 'failed') console.error(`failed: ${file}: ${fullName}\n  ${failureMessages.join('\n  ')}`);
  }
}
