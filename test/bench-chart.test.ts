/** The chart of the bench: bars by the logarithm, texts that are readable, on light and on dark pages. */
import { describe, expect, test } from 'vitest';
import { read } from './support/sources.ts';

interface Chart {
  logChart(
    title: string,
    series: readonly string[],
    rows: readonly { name: string; values: readonly number[] }[],
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
    const step = (widths[3] ?? 0) / 3;
    for (const [at, width] of widths.entries()) expect(width).toBeCloseTo(at === 0 ? 1 : at * step, 0);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('is text that a browser reads', () => {
    expect(svg).toContain('>a &lt; b</text>');
    expect(svg).toContain('aria-label="times &amp; more"');
    expect(svg).toContain('prefers-color-scheme: dark');
  });

  test('of the runtimes is the one of the figures that are kept', () => {
    const { runtimes } = JSON.parse(read('bench/results.json'));
    const kept = runtimes.rows.map(({ name, us, atOnceUs }: { name: string; us: number; atOnceUs: number }) => [
      name,
      timeText(us),
      timeText(atOnceUs),
    ]);
    const drawn = read('docs/runtimes.svg');
    for (const texts of kept) for (const text of texts) expect(drawn).toContain(`>${text}</text>`);
    expect(kept.length).toBeGreaterThan(6);
  });
});
