/** CSV: papaparse, a script for browsers of the older kind. */
import Papa from 'papaparse';

const TEXT = 'name;born;note\r\nAda;1815;"a ""quoted"";\r\ntwo lines"\r\nAlan;1912;\r\nbad\r\n';

export function run() {
  const rows: unknown[] = [];
  Papa.parse('a,b\n1,2\n3,4\n', { step: ({ data }: { data: unknown }) => void rows.push(data) });
  return {
    parsed: Papa.parse(TEXT, { header: true, dynamicTyping: true, skipEmptyLines: true }),
    plain: Papa.parse('1\t2\n3\t4').data,
    transformed: Papa.parse('A,B\n1,2', { header: true, transformHeader: (name: string) => name.toLowerCase() }).data,
    rows,
    text: Papa.unparse(
      [
        { a: 'x,y', b: '"', c: null },
        { a: ' ', b: 1.5, c: true },
      ],
      { quotes: [true] },
    ),
    safe: Papa.unparse([['=1+1', '@x']], { escapeFormulae: true }),
  };
}
