/** A chart of times on a logarithmic scale, as an SVG that is readable on light and on dark pages. */

const WIDTH = 760;
const LEFT = 210;
const RIGHT = 84;
const TOP = 66;
const ROW = 42;
const BAR = 13;

/** `0.42 µs`, `31 µs`, `1.2 ms`. */
export function timeText(us) {
  const [value, unit] = us >= 1000 ? [us / 1000, 'ms'] : us >= 1 ? [us, 'µs'] : [us * 1000, 'ns'];
  return `${value >= 100 ? Math.round(value) : value.toPrecision(2)} ${unit}`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * @param {string} title
 * @param {readonly string[]} series what the bars of a row mean, at most two
 * @param {readonly { name: string, values: readonly number[], pale?: boolean, mark?: number }[]} rows in microseconds; pale ones are
 * there to compare; a mark is a part of the first value
 * @param {string} [marks] what marks mean
 */
export function logChart(title, series, rows, marks) {
  const all = rows.flatMap(({ values, mark }) => (mark === undefined ? values : [...values, mark]));
  // the shortest bar is a quarter of a power of ten long, at least
  const from = Math.floor(Math.log10(Math.min(...all)) - 0.25);
  const to = Math.ceil(Math.log10(Math.max(...all)));
  const x = (us) => LEFT + ((Math.log10(us) - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const height = TOP + rows.length * ROW + 12;
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">`,
    '<style>',
    'text { font: 13px system-ui, sans-serif; fill: #1f2328 } .dim { fill: #59636e } .grid { stroke: #d1d9e0 } .mark { stroke: #1f2328; stroke-width: 2 }',
    '.a { fill: #0969da } .b { fill: #bf8700 } .pale { opacity: .45 } .title { font-weight: 600 }',
    '@media (prefers-color-scheme: dark) {',
    'text { fill: #f0f6fc } .dim { fill: #9198a1 } .grid { stroke: #3d444d } .mark { stroke: #f0f6fc } .a { fill: #4493f8 } .b { fill: #d29922 }',
    '}',
    '</style>',
    `<text class="title" x="0" y="16">${escaped(title)}</text>`,
  ];
  let legend = 0;
  const explain = (sign, name) => {
    out.push(sign, `<text class="dim" x="${legend + 17}" y="38">${escaped(name)}</text>`);
    legend += 40 + name.length * 7;
  };
  for (const [at, name] of series.entries()) {
    explain(`<rect class="${'ab'[at]}" x="${legend}" y="28" width="11" height="11" rx="2"/>`, name);
  }
  if (marks !== undefined) explain(`<line class="mark" x1="${legend + 6}" x2="${legend + 6}" y1="26" y2="41"/>`, marks);
  for (let power = from; power <= to; power++) {
    const at = x(10 ** power).toFixed(1);
    out.push(`<line class="grid" x1="${at}" x2="${at}" y1="${TOP - 6}" y2="${height - 10}"/>`);
    out.push(
      `<text class="dim" x="${at}" y="${TOP - 11}" text-anchor="middle">${timeText(10 ** power).replace('.0', '')}</text>`,
    );
  }
  for (const [row, { name, values, pale, mark }] of rows.entries()) {
    const top = TOP + row * ROW + 6;
    const middle = top + (values.length * (BAR + 2)) / 2;
    out.push(`<text x="${LEFT - 10}" y="${middle + 4}" text-anchor="end">${escaped(name)}</text>`);
    for (const [at, us] of values.entries()) {
      const y = top + at * (BAR + 2);
      const width = Math.max(1, x(us) - LEFT).toFixed(1);
      out.push(
        `<rect class="${'ab'[at]}${pale ? ' pale' : ''}" x="${LEFT}" y="${y}" width="${width}" height="${BAR}" rx="2"/>`,
      );
      if (at === 0 && mark !== undefined) {
        const place = x(mark).toFixed(1);
        out.push(`<line class="mark" x1="${place}" x2="${place}" y1="${y - 1}" y2="${y + BAR + 1}"/>`);
      }
      out.push(`<text class="dim" x="${(x(us) + 5).toFixed(1)}" y="${y + 11}">${timeText(us)}</text>`);
    }
  }
  return `${[...out, '</svg>'].join('\n')}\n`;
}
