/** YAML: yaml, from text to data and back, and its tree with comments. */
import { isMap, parse, parseAllDocuments, parseDocument, stringify } from 'yaml';

const TEXT = `# top
base: &base {a: 1, b: [x, 'y', "z\\n"]}
child:
  <<: *base
  c: !!set {p, q}
  text: |
    two
    lines
  folded: >-
    one
    line
date: 2024-02-29
octal: 0o17
none: ~
? [complex, key]
: value
`;

export function run() {
  const document = parseDocument(TEXT, { merge: true });
  document.setIn(['child', 'added'], { list: [1, 2.5, true, null, 'yes'] });
  document.comment = ' end';
  const broken = parseDocument('a: [1\nb: }');
  return {
    data: parse('a: 1\nb:\n- x\n- {c: 0x1F}\nd: .inf\n'),
    merged: document.getIn(['child', 'b', 2]),
    isMap: isMap(document.contents),
    text: String(document),
    errors: broken.errors.map(({ code, message, linePos }) => ({ code, message, linePos })),
    several: parseAllDocuments('a: 1\n---\nb: 2\n').map((each) => each.toJS()),
    written: stringify({ a: 'x: y', b: ['', ' ', 'null', '- no'], c: { d: undefined, e: null }, f: 'l1\nl2\n' }),
    map: parse('1: a\n2: b', { mapAsMap: true }),
  };
}
