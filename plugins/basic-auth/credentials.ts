/** The `authorization` field of a request. */

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** @returns `undefined` unless there is exactly one field and it is well-formed */
export function readCredentials(fields: readonly string[]): Credentials | undefined {
  const [field] = fields;
  if (field === undefined || fields.length > 1) return undefined;
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(field)?.[1];
  if (encoded === undefined) return undefined;
  const text = decode(encoded);
  const colon = text?.indexOf(':') ?? -1;
  if (text === undefined || colon < 0) return undefined;
  return { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

function decode(encoded: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
