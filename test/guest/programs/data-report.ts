// Grouping, joining, formatting and summarising records with iterators, Map, reduce and templates.
type Row = { id: number; city: string; temp: number; day: string };
const csv = `id,city,temp,day
1,Oslo,-3.5,mon
2,Rome,12,mon
3,Oslo,-1,tue
4,"San Jose, CR",24.25,mon
5,Rome,14.5,tue
6,Oslo,2,wed
7,"The ""Big"" One",0,wed`;
function* fields(line: string): Generator<string> {
  let cur = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const ch = line[i];
    if (quoted) {
      if (ch !== '"') cur += ch;
      else if (line[i + 1] === '"') {
        cur += '"';
        i++;
      } else quoted = false;
    } else if (ch === '"') quoted = true;
    else if (ch === ',') {
      yield cur;
      cur = '';
    } else cur += ch;
  }
  yield cur;
}
const [header, ...lines] = csv.split('\n');
const names = header!.split(',');
const rows = lines.map((l) => Object.fromEntries([...fields(l)].map((v, i) => [names[i], names[i] === 'id' || names[i] === 'temp' ? Number(v) : v])) as unknown as Row);
console.log(rows.length, JSON.stringify(rows[3]), rows.at(-1)!.city);
const groupBy = <T, K>(xs: Iterable<T>, key: (x: T) => K): Map<K, T[]> => {
  const m = new Map<K, T[]>();
  for (const x of xs) {
    const k = key(x);
    (m.get(k) ?? m.set(k, []).get(k)!).push(x);
  }
  return m;
};
const stats = (xs: number[]) => {
  const sorted = xs.toSorted((a, b) => a - b);
  const mid = sorted.length >> 1;
  return { n: xs.length, min: sorted[0]!, max: sorted.at(-1)!, mean: xs.reduce((a, b) => a + b, 0) / xs.length, median: sorted.length % 2 ? sorted[mid]! : (sorted[mid - 1]! + sorted[mid]!) / 2 };
};
for (const [city, rs] of [...groupBy(rows, (r) => r.city)].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const { n, min, max, mean, median } = stats(rs.map((r) => r.temp));
  console.log(`${city.padEnd(16, '.')}${String(n).padStart(3)} ${min.toFixed(1)}..${max.toFixed(1)} mean ${mean.toFixed(2)} median ${median}`);
}
const pivot = groupBy(rows, (r) => r.day);
console.log([...pivot].map(([d, rs]) => `${d}:${rs.map((r) => r.id).join('+')}`).join(' '));
const table = (rs: readonly Record<string, unknown>[]) => {
  const cols = Object.keys(rs[0] ?? {});
  const width = cols.map((c) => Math.max(c.length, ...rs.map((r) => String(r[c]).length)));
  const line = (cells: unknown[]) => `|${cells.map((c, i) => (typeof c === 'number' ? String(c).padStart(width[i]!) : String(c).padEnd(width[i]!))).join('|')}|`;
  return [line(cols), line(width.map((w) => '-'.repeat(w))), ...rs.map((r) => line(cols.map((c) => r[c])))].join('\n');
};
console.log(table(rows.filter((r) => r.temp > 0)));
const words = 'the quick brown fox jumps over the lazy dog the end'.split(' ');
const freq = words.reduce<Record<string, number>>((acc, w) => ({ ...acc, [w]: (acc[w] ?? 0) + 1 }), {});
console.log(Object.entries(freq).filter(([, n]) => n > 1).map(([w, n]) => `${w}×${n}`).join(), Math.max(...Object.values(freq)));
const wrap = (text: string, width: number) => {
  const out: string[] = [];
  let cur = '';
  for (const w of text.split(/\s+/)) {
    if (cur && cur.length + 1 + w.length > width) {
      out.push(cur);
      cur = '';
    }
    cur += (cur && ' ') + w;
  }
  return [...out, cur];
};
console.log(wrap(words.join(' '), 16).map((l, i) => `${i}:${l}`).join(' / '));
const slug = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const camel = (s: string) => s.replace(/[-_ ]+(\w)/g, (_, c: string) => c.toUpperCase());
console.log(slug('  Crème Brûlée & Co! '), camel('snake_case-and kebab'), 'camelCaseWords'.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`));
const roman = (n: number) => ([[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const).reduce((s, [v, r]) => { while (n >= v) { s += r; n -= v; } return s; }, '');
console.log([4, 9, 1994, 2024, 3999].map(roman).join(), [1, 12, 123, 1234, 1234567].map((n) => String(n).replace(/\B(?=(\d{3})+$)/g, ',')).join(' '));

// expect:
//   7 {"id":4,"city":"San Jose, CR","temp":24.25,"day":"mon"} The "Big" One
//   Oslo............  3 -3.5..2.0 mean -0.83 median -1
//   Rome............  2 12.0..14.5 mean 13.25 median 13.25
//   San Jose, CR....  1 24.3..24.3 mean 24.25 median 24.25
//   The "Big" One...  1 0.0..0.0 mean 0.00 median 0
//   mon:1+2+4 tue:3+5 wed:6+7
//   |id|city        |temp |day|
//   |--|------------|-----|---|
//   | 2|Rome        |   12|mon|
//   | 4|San Jose, CR|24.25|mon|
//   | 5|Rome        | 14.5|tue|
//   | 6|Oslo        |    2|wed|
//   the×3 3
//   0:the quick brown / 1:fox jumps over / 2:the lazy dog the / 3:end
//   creme-brulee-co snakeCaseAndKebab camel_case_words
//   IV,IX,MCMXCIV,MMXXIV,MMMCMXCIX 1 12 123 1,234 1,234,567
