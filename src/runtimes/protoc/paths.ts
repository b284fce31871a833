/**
 * Which names a plugin may give its files: relative, with `/`, within the output folder. The same rules hold for what our own
 * plugins write and for what the host takes from others, on every system, so that a folder can be moved to another one.
 */

/** @returns why the name is refused, or undefined */
export function refusePath(path: string): string | undefined {
  if (path === '') return 'it is empty';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'it has a NUL or another control character in it';
  if (path.includes('\\')) return 'it has a backslash in it; folders are divided by /';
  if (path.startsWith('/')) return 'it is absolute';
  if (/^[A-Za-z]:/.test(path)) return 'it begins with a drive letter';
  const parts = path.split('/');
  if (parts.includes('..')) return 'it has .. in it, which leaves the output folder';
  if (parts.includes('.') || parts.includes('')) return 'it has an empty part or . in it';
  if (parts.some((part) => Buffer.byteLength(part) > 255)) return 'it has a part of more than 255 bytes';
  return undefined;
}

/** A name of a plugin as a message shows it: visible, and not without end. */
export const quotePath = (path: string): string => JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path);
