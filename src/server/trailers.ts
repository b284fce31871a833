/** Trailer fields: which of them a proxy hands on. They come after the body, when the head has long been acted upon. */

/** What a chunked message says after its body. */
export interface Trailers {
  /** The `Trailer` field, which announces names. */
  readonly announced: string | undefined;
  /** Names and values in turn; complete once the body has ended. */
  readonly read: () => readonly string[];
}

/**
 * RFC 9110, 6.5.1: fields that frame, route, authenticate or control a message mean nothing in its trailers, and whoever
 * merged them into its head would be fooled.
 */
const REFUSED =
  /^(?:connection|keep-alive|te|trailer|transfer-encoding|upgrade|proxy-.*|host|expect|max-forwards|authorization|cookie|set-cookie|www-authenticate|cache-control|age|date|expires|location|retry-after|vary|warning|pragma|range|if-.*|x-forwarded-.*|forwarded|content-.*)$/i;
/** What describes the content itself, and may be known only at its end. */
const CONTENT = /^content-(?:md5|digest)$/i;

const isAllowed = (name: string): boolean => CONTENT.test(name) || !REFUSED.test(name);

/** @returns pairs of names and values, as `addTrailers` takes them */
export function trailerFields({ read }: Trailers): [name: string, value: string][] {
  const raw = read();
  const fields: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const [name = '', value = ''] = [raw[i], raw[i + 1]];
    if (isAllowed(name)) fields.push([name, value]);
  }
  return fields;
}

/** @returns the field that announces them, as a name and a value; nothing if they were not announced */
export function announcement(trailers: Trailers | undefined): string[] {
  const names = (trailers?.announced ?? '').split(',').map((name) => name.trim());
  const allowed = names.filter((name) => name !== '' && isAllowed(name));
  return allowed.length === 0 ? [] : ['Trailer', allowed.join(', ')];
}
