/** Which files belong to a plugin: those that its entry reaches by imports and that its author wrote. */

import { PACKAGE_ROOT } from './options.ts';
import type { OpenProgram, SourceFile } from './typescript.ts';

/**
 * @param stop a file that is never the plugin's: the contract's
 * @returns the entry first, then what it imports, depth first; no declarations, no packages, none of tsugi's own files
 */
export function reachableFiles(open: OpenProgram, entry: string, stop: string): string[] {
  const seen = new Set<string>();
  const files: string[] = [];
  const queue: string[] = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const source = open.program.getSourceFile(file);
    if (source === undefined || seen.has(source.path)) continue;
    seen.add(source.path);
    if (file !== entry && !isAuthored(open, source, stop)) continue;
    files.push(source.fileName);
    queue.push(...importedFiles(open, source).reverse());
  }
  return files;
}

function isAuthored(open: OpenProgram, source: SourceFile, stop: string): boolean {
  if (source.isDeclarationFile || source.fileName === stop) return false;
  if (source.fileName.startsWith(`${PACKAGE_ROOT}/`)) return false;
  return !open.program.isSourceFileFromExternalLibrary(source);
}

function importedFiles(open: OpenProgram, source: SourceFile): string[] {
  // each question is a message to the compiler, and what most plugins import is known to be nobody's
  const imports = source.imports.filter(
    (specifier) => !('text' in specifier && /^(?:tsugi(?:\/|$)|host:)/.test(String(specifier.text))),
  );
  if (imports.length === 0) return [];
  return open.checker.getSymbolAtLocation(imports).flatMap((module) => module?.declarations[0]?.path ?? []);
}
