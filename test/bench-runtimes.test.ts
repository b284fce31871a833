/** The bench of the runtimes: everything in it answers, and what is kept of a run is one run's. Times are not looked at. */
import { describe, expect, test } from 'vitest';
import { read } from './support/sources.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly us: number;
  readonly codecUs?: number;
  readonly transportUs?: number;
  readonly atOnceUs: number;
  readonly ratio?: number;
  readonly goal?: number;
}
interface Figures {
  readonly atOnce: number;
  readonly rows: readonly Row[];
}

// the bench is plain JavaScript, and no part of the types
const load = (name: string) => import(new URL(`../bench/${name}`, import.meta.url).href);
const { measureRuntimes } = (await load('runtimes.mjs')) as { measureRuntimes(settings: object): Promise<Figures> };
const { drawingOf, pageOf, readmeOf } = (await load('runtimes/report.mjs')) as {
  drawingOf(figures: Figures): string;
  pageOf(figures: Figures): string;
  readmeOf(text: string, figures: Figures): string;
};
const { answerTo, verify } = (await load('runtimes/case.mjs')) as {
  answerTo(i: number): { status: number; headers: Record<string, string> };
  verify(response: object, i: number): void;
};
const { WAYS } = (await load('runtimes/ways.mjs')) as {
  WAYS: readonly { id: string; name: string; bare?: boolean; against?: string }[];
};

test('a wrong answer ends the bench', () => {
  for (const i of [0, 3, 70]) verify(answerTo(i), i);
  expect(() => verify(answerTo(3), 4)).toThrow('a wrong answer to request 4');
  expect(() => verify({ ...answerTo(1), status: 500 }, 1)).toThrow('a wrong answer to request 1');
});

test('whatever is compared with something by hand is in the list beside it', () => {
  const bare = new Set(WAYS.filter((way) => way.bare).map(({ id }) => id));
  const compared = WAYS.flatMap(({ against }) => (against === undefined ? [] : [against]));
  expect(compared).toEqual(['stdioBare', 'grpcBare']);
  for (const id of compared) expect(bare).toContain(id);
  expect(new Set(WAYS.map(({ id }) => id)).size).toBe(WAYS.length);
});

test('all answer, one after the other and 32 at once, and lose nothing in their codecs', async () => {
  const { rows } = await measureRuntimes({ rounds: 1, warmMs: 0, roundMs: 1 });
  const ids = rows.map(({ id }) => id);
  for (const id of ['plain', 'native', 'compiled', 'interpreted', 'worker', 'stdioBare', 'grpcBare']) {
    expect(ids).toContain(id);
  }
  for (const { us, atOnceUs } of rows) {
    expect(us).toBeGreaterThan(0);
    expect(atOnceUs).toBeGreaterThan(0);
  }
  const coded = rows.flatMap(({ id, codecUs }) => (codecUs === undefined ? [] : [id]));
  expect(coded).toEqual(ids.filter((id) => ['worker', 'stdioBare', 'stdio', 'grpcBare', 'grpc'].includes(id)));
});

describe('what is kept', () => {
  const { runtimes } = JSON.parse(read('bench/results.json')) as { runtimes: Figures };

  test('is the chart, the page and the table of the same figures', () => {
    expect(read('docs/runtimes.svg')).toBe(drawingOf(runtimes));
    expect(read('docs/runtimes.md')).toBe(pageOf(runtimes));
    const readme = read('README.md');
    expect(readme).toContain('| runtime | one by one |');
    expect(readme).toBe(readmeOf(readme, runtimes));
  });

  test('has its parts add up', () => {
    for (const { us, codecUs, transportUs, ratio, goal } of runtimes.rows) {
      if (codecUs !== undefined) expect(codecUs + (transportUs ?? 0)).toBeCloseTo(us, 2);
      expect(ratio === undefined).toBe(goal === undefined);
    }
    expect(runtimes.rows.length).toBeGreaterThan(6);
  });
});
