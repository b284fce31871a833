/** The chart of the bench: bars by the logarithm, texts that are readable, on light and on dark pages. */
import { describe, expect, test } from 'vitest';

interface Chart {
  logChart(
    title: string,
    series: readonly string[],
    rows: readonly { name: string; values: readonly number[]; mark?: number }[],
    marks?: string,
  ): string;
  timeText(us: number): string;
}
// the bench is plain JavaScript, and no part of the types
const { logChart, timeText } = (await import(new URL('../bench/runtimes/chart.mjs', import.meta.url).href)) as Chart;

test('times are in the unit that fits', () => {
  expect([0.0042, 0.42, 4.26, 42, 420, 4200, 420_000].map(timeText)).toEqual([
    '4.2 ns',
    '420 ns',
    '4.3 µs',
    '42 µs',
    '420 µs',
    '4.2 ms',
    '420 ms',
  ]);
});

describe('a chart', () => {
  const rows = [
    { name: 'a < b', values: [0.1, 1] },
    { name: 'c', values: [10, 100] },
  ];
  const svg = logChart('times & more', ['one', 'two'], rows);

  test('has a bar for each value, ten times as much being as far again', () => {
    const bars = [...svg.matchAll(/<rect class="[ab]" x="(\d+)" y="[\d.]+" width="([\d.]+)" height="13"/g)];
    const widths = bars.map(([, , width]) => Number(width));
    expect(widths).toHaveLength(4);
    // 0.1 is the shortest, one power of ten from where the scale begins
    const step = (widths[3] ?? 0) / 4;
    for (const [at, width] of widths.entries()) expect(width).toBeCloseTo((at + 1) * step, 0);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('has a mark where a part of the first value ends', () => {
    const marked = logChart('t', ['one', 'two'], [{ name: 'a', values: [100, 1000], mark: 10 }], 'of that, a part');
    expect(marked).toContain('>of that, a part</text>');
    const [, width = 0] = /<rect class="a" x="210" y="[\d.]+" width="([\d.]+)" height="13"/.exec(marked) ?? [];
    const places = [...marked.matchAll(/<line class="mark" x1="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(places).toHaveLength(2);
    // the scale begins at 1 here: a mark at 10 is half of a bar to 100
    expect((places[1] ?? 0) - 210).toBeCloseTo(Number(width) / 2, 0);
    expect(svg).not.toContain('<line class="mark"');
  });

  test('is text that a browser reads', () => {
    expect(svg).toContain('>a &lt; b</text>');
    expect(svg).toContain('aria-label="times &amp; more"');
    expect(svg).toContain('prefers-color-scheme: dark');
  });
});
