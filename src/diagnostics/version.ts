/** The version of this build, and what it means to be at least another. */
import { readFileSync } from 'node:fs';

/** From the package's own manifest, which lies in the same place for the sources and for what is built of them. */
export function ownVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}

/** Three numbers; what comes after them, as in `1.2.0-beta.1`, makes it an earlier one. */
export const VERSION_PATTERN = /^(\d+)\.(\d+)\.(\d+)(-[\w.-]+)?$/;

/** @param minimum both match `VERSION_PATTERN` */
export function isAtLeast(version: string, minimum: string): boolean {
  const [left, right] = [numbersOf(version), numbersOf(minimum)];
  for (const [at, number] of left.entries()) {
    const other = right[at] ?? 0;
    if (number !== other) return number > other;
  }
  return true;
}

function numbersOf(version: string): readonly number[] {
  const [, major, minor, patch, early] = VERSION_PATTERN.exec(version) ?? [];
  return [Number(major), Number(minor), Number(patch), early === undefined ? 1 : 0];
}
