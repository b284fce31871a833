/** Which types are the language's own, and which have a name that lasts: one that the contract's author gave. */

import { VIRTUAL_ROOT } from './options.ts';
import type { CompilerSymbol, CompilerType, OpenProgram } from './typescript.ts';

/** @returns the name of a class or interface that ECMAScript, the guest's globals or Node declare */
export function libraryName(open: OpenProgram, type: CompilerType): string | undefined {
  const symbol = type.getSymbol();
  const { SymbolFlags } = open.ts;
  if (symbol === undefined || (symbol.flags & (SymbolFlags.Interface | SymbolFlags.Class)) === 0) return undefined;
  return isLibrary(open, symbol) ? symbol.name : undefined;
}

/** @returns how the author named this object type; undefined for an inline type and for `Pick`, `Partial` and so on */
export function lastingName(open: OpenProgram, type: CompilerType): string | undefined {
  const alias = type.getAliasSymbol();
  const symbol = type.getSymbol();
  const { NodeBuilderFlags, SymbolFlags } = open.ts;
  const declared = (symbol?.flags ?? 0) & (SymbolFlags.Interface | SymbolFlags.Class);
  if (alias === undefined ? declared === 0 : isLibrary(open, alias)) return undefined;
  return open.checker.typeToString(type, undefined, NodeBuilderFlags.NoTruncation);
}

const isLibrary = (open: OpenProgram, symbol: CompilerSymbol): boolean =>
  symbol.declarations.some((handle) => isLibraryFile(open, handle.path));

export function isLibraryFile(open: OpenProgram, path: string): boolean {
  if (path.toLowerCase().startsWith(`${VIRTUAL_ROOT.toLowerCase()}/`)) return true;
  if (path.includes('/node_modules/@types/node/')) return true;
  return open.program.getSourceFileMetadata(path)?.isDefaultLibrary === true;
}
