/** What the comments above a declaration say. */

import type { JsonValue } from './schema.ts';
import type { CompilerSymbol, OpenProgram } from './typescript.ts';

export interface Doc {
  readonly doc?: string;
  readonly deprecated?: string | true;
  readonly default?: JsonValue;
}

export function docOf(open: OpenProgram, symbol: CompilerSymbol): Doc {
  const { checker } = open;
  // Each question is a message to the compiler; most files need none.
  if (!mentions(open, symbol, '/**')) return {};
  const doc = symbol.getDocumentationComment(checker).trim();
  if (!mentions(open, symbol, '@de')) return doc ? { doc } : {};
  const tags = symbol.getJsDocTags(checker);
  const deprecated = tags.find(({ name }) => name === 'deprecated');
  const standard = tags.find(({ name }) => name === 'default')?.text?.trim();
  return {
    ...(doc && { doc }),
    ...(deprecated && { deprecated: deprecated.text?.trim() || true }),
    ...(standard && { default: defaultValue(standard) }),
  };
}

/** A parameter's default: what `@default` says in a comment before it, or the literal that initialises it. */
export function paramDefault(open: OpenProgram, symbol: CompilerSymbol): Pick<Doc, 'default'> {
  const node = symbol.valueDeclaration?.resolve();
  const initializer = node !== undefined && 'initializer' in node ? (node.initializer as typeof node) : undefined;
  if (initializer !== undefined) {
    const value = parsed(initializer.getText());
    return value === undefined ? {} : { default: value };
  }
  if (!mentions(open, symbol, '@default')) return {};
  const text = symbol
    .getJsDocTags(open.checker)
    .find(({ name }) => name === 'default')
    ?.text?.trim();
  return text ? { default: defaultValue(text) } : {};
}

const mentions = (open: OpenProgram, symbol: CompilerSymbol, text: string): boolean =>
  symbol.declarations.some(({ path }) => open.program.getSourceFile(path)?.text.includes(text));

/** A JSON value if the text is one, otherwise the text itself. */
function defaultValue(text: string): JsonValue {
  const value = parsed(text);
  return value === undefined ? text : value;
}

/** @returns undefined if the text is not JSON */
function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/**
 * @returns the text that `@default` gives back as this value. What a comment would take for its own end, a tag, a link
 * or code is escaped, which JSON can and a bare text cannot.
 */
export function defaultText(value: JsonValue): string {
  const json = JSON.stringify(value).replaceAll('*/', '*\\/').replaceAll('@', '\\u0040').replaceAll('`', '\\u0060');
  if (typeof value !== 'string' || !/^[\w.'"][\w.'" ,;:+-]*$/.test(value)) return json;
  return value.trim() === value && parsed(value) === undefined ? value : json;
}
