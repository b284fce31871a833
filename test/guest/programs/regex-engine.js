// A backtracking matcher for a small pattern language, with generators, checked against the real one.
function parse(src) {
  let i = 0;
  const alt = () => {
    const options = [seq()];
    while (src[i] === '|') i++, options.push(seq());
    return options.length > 1 ? { t: 'alt', options } : options[0];
  };
  const seq = () => {
    const items = [];
    while (i < src.length && src[i] !== '|' && src[i] !== ')') items.push(repeat());
    return { t: 'seq', items };
  };
  const repeat = () => {
    let node = atom();
    for (let m; (m = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] }[src[i]]); ) {
      i++;
      const lazy = src[i] === '?' && (i++, true);
      node = { t: 'rep', node, min: m[0], max: m[1], lazy };
    }
    return node;
  };
  let groups = 0;
  const atom = () => {
    const ch = src[i++];
    switch (ch) {
      case '(': {
        const index = ++groups;
        const node = alt();
        i++;
        return { t: 'group', index, node };
      }
      case '.':
        return { t: 'any' };
      case '^':
      case '$':
        return { t: ch };
      case '[': {
        const end = src.indexOf(']', i);
        const body = src.slice(i, end);
        i = end + 1;
        const not = body[0] === '^';
        const set = new Set();
        for (let k = +not; k < body.length; k++) {
          if (body[k + 1] === '-' && k + 2 < body.length) {
            for (let c = body.charCodeAt(k); c <= body.charCodeAt(k + 2); c++) set.add(String.fromCharCode(c));
            k += 2;
          } else set.add(body[k]);
        }
        return { t: 'set', test: (c) => set.has(c) !== not };
      }
      case '\\':
        return { t: 'char', ch: src[i++] };
      default:
        return { t: 'char', ch };
    }
  };
  return { node: alt(), groups };
}
function* match(node, s, at, caps) {
  switch (node.t) {
    case 'char':
      if (s[at] === node.ch) yield [at + 1, caps];
      return;
    case 'any':
      if (at < s.length && s[at] !== '\n') yield [at + 1, caps];
      return;
    case 'set':
      if (at < s.length && node.test(s[at])) yield [at + 1, caps];
      return;
    case '^':
      if (at === 0) yield [at, caps];
      return;
    case '$':
      if (at === s.length) yield [at, caps];
      return;
    case 'group':
      for (const [end, inner] of match(node.node, s, at, caps)) yield [end, { ...inner, [node.index]: s.slice(at, end) }];
      return;
    case 'alt':
      for (const option of node.options) yield* match(option, s, at, caps);
      return;
    case 'seq':
      yield* (function* go(k, at, caps) {
        if (k === node.items.length) return yield [at, caps];
        for (const [end, inner] of match(node.items[k], s, at, caps)) yield* go(k + 1, end, inner);
      })(0, at, caps);
      return;
    case 'rep':
      yield* (function* go(n, at, caps) {
        const more = function* () {
          if (n >= node.max) return;
          for (const [end, inner] of match(node.node, s, at, caps)) if (end > at || n < node.min) yield* go(n + 1, end, inner);
        };
        if (node.lazy && n >= node.min) yield [at, caps];
        yield* more();
        if (!node.lazy && n >= node.min) yield [at, caps];
      })(0, at, caps);
  }
}
function exec(source, s) {
  const { node, groups } = parse(source);
  for (let start = 0; start <= s.length; start++) {
    for (const [end, caps] of match(node, s, start, {})) return [s.slice(start, end), ...Array.from({ length: groups }, (_, g) => caps[g + 1])];
  }
  return null;
}
for (const [source, s] of [['a*b', 'aaab'], ['(a|ab)(c|bcd)', 'abcd'], ['^[a-c]+$', 'abcabc'], ['^[a-c]+$', 'abcd'], ['x(y?)z', 'xz'], ['(.*)-(.*)', 'a-b-c'], ['(.*?)-(.*)', 'a-b-c'], ['[^0-9]+', '12ab34'], ['a.c', 'a\nc'], ['(a+)+b', 'aaaaaaaac'], ['\\(x\\)', '(x)'], ['', 'abc'], ['colou?r', 'my color']]) {
  const mine = JSON.stringify(exec(source, s));
  console.log(source, mine, mine === JSON.stringify(new RegExp(source).exec(s)));
}

// expect:
//   a*b ["aaab"] true
//   (a|ab)(c|bcd) ["abcd","a","bcd"] true
//   ^[a-c]+$ ["abcabc"] true
//   ^[a-c]+$ null true
//   x(y?)z ["xz",""] true
//   (.*)-(.*) ["a-b-c","a-b","c"] true
//   (.*?)-(.*) ["a-b-c","a","b-c"] true
//   [^0-9]+ ["ab"] true
//   a.c null true
//   (a+)+b null true
//   \(x\) ["(x)"] true
//    [""] true
//   colou?r ["color"] true
