/** The figures of the runtimes as a table, as a page and as a chart. */
import { logChart, timeText } from './chart.mjs';

export const HEAD = ({ atOnce }) => [
  'runtime',
  'one by one',
  'of that, codec',
  'of that, the rest',
  'against by hand',
  `${atOnce} at once`,
  'against by hand',
  'goal',
];

const ratioText = (ratio) => (ratio === undefined ? '' : `${ratio}×`);
const partText = (us) => (us === undefined ? '' : timeText(us));

/** A row has a text for each column; nothing where there is nothing to say. */
export const rowTexts = ({ rows }) =>
  rows.map(({ name, us, codecUs, transportUs, ratio, atOnceUs, atOnceRatio, goal }) => [
    name,
    timeText(us),
    partText(codecUs),
    partText(transportUs),
    ratioText(ratio),
    timeText(atOnceUs),
    ratioText(atOnceRatio),
    goal === undefined ? '' : `≤ ${goal}×`,
  ]);

/** docs/runtimes.svg */
export function drawingOf({ atOnce, rows }) {
  const bars = rows.map(({ name, us, atOnceUs, codecUs, bare }) => ({
    name,
    values: [us, atOnceUs],
    pale: bare,
    mark: codecUs,
  }));
  const series = ['one after the other', `${atOnce} at once`];
  return logChart('handle(request), time for each call', series, bars, 'of that, encoding and decoding');
}

const TEXT = `# What a call costs on each runtime

\`npm run bench\` writes this page and its chart, on the machine that it runs on; the ratios matter, not the absolute figures.

The call is the same everywhere: \`handle(request)\` takes a method, a URL and six headers and returns a status and three headers.
It is made one after the other, and with 32 under way at any time. Arguments and results are checked by the contract, except by those
that are written *by hand*: these are no runtimes, but what one would write for this one call on the same libraries, with messages
of \`@bufbuild/protobuf\` and, for gRPC, \`@grpc/grpc-js\` on a unix socket.

*Codec* is what it takes to make bytes of request and response and to read them again, measured by itself, both sides together;
*the rest* is pipes or sockets, other processes, and the wait for them. The rounds of all take turns in one run; figures are medians.
`;

function tableOf(figures) {
  const head = HEAD(figures);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rowTexts(figures).map(line)].join(
    '\n',
  );
}

/** docs/runtimes.md */
export const pageOf = (figures) =>
  `${TEXT}\n${tableOf(figures)}\n\n![The same as a chart, on a logarithmic scale](runtimes.svg)\n`;

/** README.md, with the same table in the place of the one that it has. */
export const readmeOf = (text, figures) =>
  text.replace(/^\| runtime \|.*\n(?:\|.*\n)*/m, () => `${tableOf(figures)}\n`);
