/** Which answers a shared cache may keep, and for how long (RFC 9111, 3 and 4.2.1). */
import type { HttpHeaders } from 'tsugi/http';

/** The members of a list such as `cache-control`, in lower case, with what stands behind their `=`. */
export function splitList(fields: readonly string[]): Map<string, string> {
  const members = fields.join(',').split(',');
  return new Map(
    members
      .map((member) => member.trim())
      .filter((member) => member !== '')
      .map((member) => {
        const [name = '', ...value] = member.split('=');
        return [
          name.trim().toLowerCase(),
          value
            .join('=')
            .trim()
            .replace(/^"(.*)"$/, '$1'),
        ];
      }),
  );
}

/** Answers that may be kept without saying so (RFC 9110, 15.1), as far as they have no parts. */
const STATUSES: ReadonlySet<number> = new Set([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501]);

export function isStorable(status: number, headers: HttpHeaders): boolean {
  if (!STATUSES.has(status)) return false;
  const said = splitList(headers.getAll('cache-control'));
  if (said.has('no-store') || said.has('private') || said.has('no-cache')) return false;
  if (splitList(headers.getAll('vary')).has('*')) return false;
  // A cookie is for one client; the specification leaves it to the upstream to say so, and many do not.
  return !headers.has('set-cookie');
}

/** @returns seconds, from the moment that the answer was made; 0 if it is not to be kept */
export function lifetime(headers: HttpHeaders, fallback: number): number {
  const said = splitList(headers.getAll('cache-control'));
  for (const name of ['s-maxage', 'max-age']) {
    const value = said.get(name);
    if (value !== undefined) return /^\d+$/.test(value) ? Number(value) : 0;
  }
  const expires = headers.get('expires');
  if (expires === undefined) return fallback;
  const [end, start] = [Date.parse(expires), Date.parse(headers.get('date') ?? '')];
  return Number.isNaN(end) ? 0 : Math.floor((end - (Number.isNaN(start) ? Date.now() : start)) / 1000);
}
