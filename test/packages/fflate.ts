/** Compression on typed arrays: fflate. */
import {
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
  strFromU8,
  strToU8,
  unzipSync,
  zipSync,
  zlibSync,
} from 'fflate';

export function run(text: string) {
  const bytes = strToU8(text);
  const packed = deflateSync(bytes, { level: 9 });
  const zip = zipSync(
    { 'a.txt': strToU8('hello'), dir: { 'b.bin': new Uint8Array([1, 2, 3]) } },
    { mtime: new Date(2024, 1, 29) },
  );
  let refused = '';
  try {
    inflateSync(new Uint8Array([7, 7, 7]));
  } catch (error) {
    refused = (error as Error).message;
  }
  return {
    size: [bytes.length, packed.length],
    head: packed.slice(0, 200),
    back: strFromU8(inflateSync(packed)) === text,
    gzip: strFromU8(gunzipSync(gzipSync(strToU8('gzip'), { mtime: 0 }))),
    zlib: zlibSync(strToU8('zlib zlib zlib')),
    files: Object.entries(unzipSync(zip)).map(([name, content]) => [name, content.length]),
    refused,
  };
}
