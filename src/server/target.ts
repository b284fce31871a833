/** The request target: what may stand in a request line, and the readings of its path that a guard must look at. */

/** Visible ASCII without the fragment sign; anything else would be another request line. */
const ORIGIN_FORM = /^\/[\x21\x22\x24-\x7e\x80-\xff]*$/;

/** @returns whether `url` is a path with an optional query, or `*` (RFC 9112, 3.2) */
export function isTarget(url: string): boolean {
  return url === '*' || ORIGIN_FORM.test(url);
}

/**
 * @param target as it stood in the request line; the absolute form that clients of a proxy send is accepted
 * @returns path and query, or `undefined` if it is neither form
 */
export function originForm(target: string): { readonly url: string; readonly host?: string } | undefined {
  if (isTarget(target)) return { url: target };
  const absolute = /^https?:\/\/([^/?#\s]+)([^#\s]*)$/i.exec(target);
  if (absolute === null) return undefined;
  const [, host = '', rest = ''] = absolute;
  const url = rest.startsWith('/') ? rest : `/${rest}`;
  return isTarget(url) ? { url, host } : undefined;
}

/** Everything that makes readings differ. */
const AMBIGUOUS = /[%\\]|\/\/|\/\.\.?(?:\/|$)/;

/** See `HttpRequest.paths`. */
export function pathReadings(url: string): string[] {
  const raw = url.split('?', 1)[0] ?? url;
  if (!AMBIGUOUS.test(raw)) return [raw];
  const decoded = decode(raw).replaceAll('\\', '/');
  const readings = [raw, decoded].flatMap((path) => [tidy(path, 'resolve'), tidy(path, 'ignore')]);
  return [...new Set([raw, ...readings])];
}

/** Decodes what is valid UTF-8 and leaves the rest; a pattern's `.` does not match line breaks, so they stay encoded. */
function decode(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run).replace(UNPRINTABLE, encodeURIComponent);
    } catch {
      return run.replace(/%[2-7][0-9a-f]/gi, (one) => decodeURIComponent(one).replace(UNPRINTABLE, encodeURIComponent));
    }
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * Removes empty segments, and those of dots with or without what they stand for. An upstream may do either; a pattern
 * would not match them as they are.
 */
function tidy(path: string, dots: 'resolve' | 'ignore'): string {
  const out: string[] = [];
  const segments = path.split('/').slice(1);
  for (const segment of segments) {
    if (segment !== '' && segment !== '.' && segment !== '..') out.push(segment);
    else if (segment === '..' && dots === 'resolve') out.pop();
  }
  const last = segments.at(-1);
  const directory = out.length > 0 && (last === '' || last === '.' || last === '..');
  return `/${out.join('/')}${directory ? '/' : ''}`;
}
