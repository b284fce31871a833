/** Places in sources: from positions and nodes of the compiler to file, line, column and code frame. */

import { codeFrame } from '../diagnostics/frame.ts';
import type { Node, NodeHandle, OpenProgram, SourceFile } from './typescript.ts';

export interface Place {
  /** Absolute path. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  readonly length: number;
  readonly frame: string;
}

/** @param end exclusive; a place that spans lines is cut at the end of its first line */
export function placeAt(source: SourceFile, start: number, end: number): Place {
  const { text } = source;
  const before = text.slice(0, start);
  const line = before.split(/\r\n|\n|\r/).length;
  const column = start - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  const length = Math.max(1, text.slice(start, end).split(/[\r\n]/, 1)[0]?.length ?? 1);
  return { file: source.fileName, line, column, length, frame: codeFrame(text, line, column, length) };
}

/** The place of a declaration: of its name if it has one. */
export function placeOfDeclaration(open: OpenProgram, handle: NodeHandle): Place | undefined {
  const source = open.program.getSourceFile(handle.path);
  const node = source === undefined ? undefined : handle.resolve();
  if (source === undefined || node === undefined) return undefined;
  const name = nameOf(node) ?? node;
  return placeAt(source, name.getStart(source), name.getEnd());
}

/** The node that names a declaration: an identifier, a string, a computed name or a binding pattern. */
export function nameOf(node: Node): Node | undefined {
  return 'name' in node && typeof node.name === 'object' && node.name !== null ? (node.name as Node) : undefined;
}
