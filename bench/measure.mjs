/** Measuring: two or more bodies in turn within one process, medians, ratios. */

/** The middle of a list of numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const geometricMean = (values) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/**
 * Runs the bodies in turn, A B A B …, and gives the median time of each in milliseconds.
 * @param {Record<string, () => unknown>} bodies
 * @param {number} rounds
 */
export function inTurn(bodies, rounds) {
  const names = Object.keys(bodies);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    // the order changes, so that none always follows the same other
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const start = performance.now();
      bodies[name]();
      times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

/** A table with aligned columns. */
export function table(title, head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at].length)));
  const line = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  return [
    `\n${title}`,
    line(cells[0]),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...cells.slice(1).map(line),
  ].join('\n');
}

export const round = (value, digits = 2) => Number(value.toFixed(digits));
