// Reads CSV with quotes, groups, aggregates and prints a table; errors carry line numbers.
class CsvError extends Error {
  constructor(line, message) {
    super(`line ${line}: ${message}`);
    Object.defineProperty(this, 'line', { value: line, enumerable: true });
  }
}
function* rows(text) {
  let [row, field, quoted, line, was] = [[], '', false, 1, false];
  const end = () => { row.push(was ? field : field.trim()); [field, was] = ['', false]; };
  for (let i = 0; i <= text.length; i++) {
    const ch = text[i];
    if (ch === '\n') line++;
    if (quoted) {
      if (ch === undefined) throw new CsvError(line, 'open quote');
      if (ch !== '"') field += ch;
      else if (text[i + 1] === '"') (field += '"'), i++;
      else quoted = false;
    } else if (ch === '"' && field.trim() === '') [quoted, was, field] = [true, true, ''];
    else if (ch === ',') end();
    else if (ch === '\n' || ch === undefined) {
      end();
      if (row.length > 1 || row[0] !== '') yield row;
      row = [];
    } else field += ch;
  }
}
function* records(text) {
  const [header, ...rest] = rows(text);
  for (const [n, row] of rest.entries()) {
    if (row.length !== header.length) throw new CsvError(n + 2, `${row.length} fields instead of ${header.length}`);
    yield Object.fromEntries(header.map((h, i) => [h, /^-?\d+(\.\d+)?$/.test(row[i]) ? +row[i] : row[i]]));
  }
}
const group = (items, key) => items.reduce((m, x) => m.set(x[key], [...(m.get(x[key]) ?? []), x]), new Map());
const stats = (xs) => ({ n: xs.length, sum: xs.reduce((a, b) => a + b, 0), get mean() { return this.sum / this.n; }, min: Math.min(...xs), max: Math.max(...xs) });
const text = `region,item,amount
north,"widget, large",10
south,widget,5.5
north,"say ""hi""",2

south,gadget,20
north,widget,-3
"multi
line",thing,1`;
const data = [...records(text)];
console.log(data.length, JSON.stringify(data[0]), JSON.stringify(data[2].item), JSON.stringify(data.at(-1).region));
const table = [...group(data, 'region')].map(([region, items]) => ({ region: region.replace(/\s/g, ' '), ...(({ n, sum, mean, max }) => ({ n, sum, mean: +mean.toFixed(2), max }))(stats(items.map(({ amount }) => amount))) }));
const columns = Object.keys(table[0]);
const widths = columns.map((c) => Math.max(c.length, ...table.map((r) => String(r[c]).length)));
const lineOf = (cells) => cells.map((x, i) => (typeof x === 'number' ? String(x).padStart(widths[i]) : String(x).padEnd(widths[i]))).join(' | ');
console.log([lineOf(columns), widths.map((w) => '-'.repeat(w)).join('-+-'), ...table.toSorted((a, b) => b.sum - a.sum || a.region.localeCompare(b.region)).map((r) => lineOf(Object.values(r)))].join('\n'));
for (const bad of ['a,b\n1', 'a\n"open', 'a,b\n1,2\n1,2,3']) {
  try {
    [...records(bad)];
  } catch (e) {
    console.log(e instanceof CsvError, e.message, JSON.stringify(e));
  }
}
console.log([...records('only,header')].length, [...rows('')].length, [...rows('a,,b\n,')].map((r) => r.join('|')).join(';'));

// expect:
//   6 {"region":"north","item":"widget, large","amount":10} "say \"hi\"" "multi\nline"
//   region     | n | sum  | mean  | max
//   -----------+---+------+-------+----
//   south      | 2 | 25.5 | 12.75 |  20
//   north      | 3 |    9 |     3 |  10
//   multi line | 1 |    1 |     1 |   1
//   true line 2: 1 fields instead of 2 {"line":2}
//   true line 2: open quote {"line":2}
//   true line 3: 3 fields instead of 2 {"line":3}
//   0 0 a||b;|
