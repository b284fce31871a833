/** Patterns of paths: picomatch, which makes regular expressions. */
import picomatch from 'picomatch';

const PATHS = ['a.js', 'src/a.ts', 'src/b/c.test.ts', '.git/x', 'src/[x].md', 'b10.txt', 'b2.txt', ''];
const PATTERNS = [
  '*.js',
  '**/*.ts',
  '!**/*.test.ts',
  'src/**',
  '**/{a,c}*',
  'b[0-9].txt',
  'b{1..12}.txt',
  '+(a|b)*',
  'src/\\[x\\].md',
];

export function run() {
  return {
    matrix: PATTERNS.map((pattern) => PATHS.map((path) => path !== '' && picomatch.isMatch(path, pattern))),
    dot: PATHS.filter((path) => path !== '' && picomatch('**', { dot: true })(path)),
    several: PATHS.filter(picomatch(['*.js', '*.txt'], { ignore: 'b2*' })),
    expressions: PATTERNS.map((pattern) => picomatch.makeRe(pattern)?.source),
    scan: picomatch.scan('!./foo/{bar,baz}/*.js', { tokens: true }).base,
  };
}
