/** Members of object types, and parameters and results of functions. */

import type { MemberPath } from './member-path.ts';
import { isParamName, isReservedMember } from './names.ts';
import { nameOf } from './place.ts';
import type { At, Reflection } from './reflect-type.ts';
import type { FunctionType, Member, Param, Type } from './schema.ts';
import type { CompilerSymbol, CompilerType, Node, Signature } from './typescript.ts';

/** `CheckFlags.Readonly` of the compiler: the member of a mapped or instantiated type is read-only. */
const CHECK_FLAG_READONLY = 8;
/** How the compiler's symbol tables mark names that are no strings. */
const SYMBOL_NAME = '__@';
const PRIVATE_NAME = '__#';

/** A test of bit flags. */
export const flags =
  (value: number) =>
  (mask: number): boolean =>
    (value & mask) !== 0;

export function members(to: Reflection, type: CompilerType, at: At): Member[] {
  return to.open.checker.getPropertiesOfType(type).map((symbol) => member(to, symbol, at));
}

function member(to: Reflection, symbol: CompilerSymbol, outer: At): Member {
  const { checker, ts } = to.open;
  const { SymbolFlags, SyntaxKind } = ts;
  const declarations = symbol.declarations.map((handle) => handle.resolve());
  const at: At = { path: pathOf(symbol, declarations[0], outer), symbol: declared(symbol) ?? outer.symbol };
  if (symbol.escapedName.startsWith(SYMBOL_NAME)) to.refuse(at, 'symbolMember');
  const hidden = [SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword];
  if (symbol.escapedName.startsWith(PRIVATE_NAME) || declarations.some((node) => hasModifier(node, hidden))) {
    to.refuse(at, 'privateMember');
  }
  if (isReservedMember(symbol.name)) to.refuse(at, 'reservedMember');

  const is = flags(symbol.flags);
  const optional = is(SymbolFlags.Optional);
  const type = read(to, checker.getTypeOfSymbol(symbol), optional, at);
  const declaredMethod =
    is(SymbolFlags.Method) ||
    symbol.declarations.some(
      ({ kind }) => kind === SyntaxKind.MethodSignature || kind === SyntaxKind.MethodDeclaration,
    );
  const readonly =
    flags(symbol.checkFlags)(CHECK_FLAG_READONLY) ||
    hasModifier(symbol.valueDeclaration?.resolve(), [SyntaxKind.ReadonlyKeyword]) ||
    (is(SymbolFlags.GetAccessor) && !is(SymbolFlags.SetAccessor));
  const doc = symbol.getDocumentationComment(checker).trim();
  const deprecated = symbol.getJsDocTags(checker).find((tag) => tag.name === 'deprecated');
  return {
    name: symbol.name,
    type,
    ...(optional && { optional }),
    ...(readonly && { readonly }),
    ...(declaredMethod && type.kind === 'function' && { method: true }),
    ...(doc && { doc }),
    ...(deprecated && { deprecated: deprecated.text?.trim() || true }),
  };
}

/** Without `undefined` if the member or parameter is optional: the schema says that once. */
function read(to: Reflection, type: CompilerType | undefined, optional: boolean, at: At): Type {
  if (type === undefined) return to.refuse(at, 'unresolved');
  if (!optional || !type.isUnionType()) return to.type(type, at);
  const parts = type.getTypes().filter((part) => !flags(part.flags)(to.open.ts.TypeFlags.Undefined));
  return parts.length === 0 ? { kind: 'undefined' } : to.union(parts, at);
}

export function signature(to: Reflection, of: Signature, at: At): FunctionType {
  if (of.getTypeParameters().length > 0) to.refuse(at, 'genericFunction');
  if (of.getThisParameter() !== undefined) to.refuse(at, 'thisParameter');
  const symbols = of.getParameters();
  const params = symbols.flatMap((symbol, index) =>
    of.hasRestParameter && index === symbols.length - 1
      ? restParams(to, symbol, index, at)
      : [param(to, symbol, index, at)],
  );
  const result = to.open.checker.getReturnTypeOfSignature(of);
  const inner: At = { ...at, path: at.path.result() };
  return {
    kind: 'function',
    params,
    result: result === undefined ? to.refuse(inner, 'unresolved') : to.type(result, inner),
  };
}

function param(to: Reflection, symbol: CompilerSymbol, index: number, outer: At): Param {
  const node = symbol.valueDeclaration?.resolve();
  const optional = node !== undefined && 'questionToken' in node && node.questionToken !== undefined;
  const { name, at } = paramAt(to, symbol, index, outer);
  const type = read(to, to.open.checker.getTypeOfSymbol(symbol), optional, at);
  return { name, type, ...(optional && { optional }) };
}

/** `...rest: T[]` is one parameter; `...rest: [a: A, b?: B]` is the parameters that the tuple lists. */
function restParams(to: Reflection, symbol: CompilerSymbol, index: number, outer: At): Param[] {
  const { checker, ts } = to.open;
  const { name, at } = paramAt(to, symbol, index, outer);
  const list = checker.getTypeOfSymbol(symbol);
  if (list === undefined || !list.isTypeReference()) return to.refuse(at, 'generic');
  const elements = checker.getTypeArguments(list);
  const target = list.getTarget();
  if (!target.isTupleType()) {
    const [element] = elements;
    if (element === undefined || !checker.isArrayType(list)) return to.refuse(at, 'generic');
    return [{ name, type: to.type(element, { ...at, path: outer.path.param(`...${name}`).element() }), rest: true }];
  }
  return elements.map((element, n): Param => {
    const is = flags(target.elementFlags[n] ?? 0);
    if (is(ts.ElementFlags.Variadic)) to.refuse(at, 'generic');
    const optional = is(ts.ElementFlags.Optional);
    const own = `${name}_${n}`;
    const type = read(to, element, optional, { ...at, path: outer.path.param(own) });
    return { name: own, type, ...(optional && { optional }), ...(is(ts.ElementFlags.Rest) && { rest: true }) };
  });
}

/** A parameter that is destructured has no name; it gets one from its position. */
function paramAt(to: Reflection, symbol: CompilerSymbol, index: number, outer: At): { name: string; at: At } {
  const declaration = symbol.valueDeclaration?.resolve();
  const written = declaration && nameOf(declaration);
  const plain = written === undefined || written.kind === to.open.ts.SyntaxKind.Identifier;
  const name = plain && isParamName(symbol.name) ? symbol.name : `arg${index}`;
  return { name, at: { path: outer.path.param(name), symbol: declared(symbol) ?? outer.symbol } };
}

function pathOf(symbol: CompilerSymbol, declaration: Node | undefined, outer: At): MemberPath {
  const special = symbol.escapedName.startsWith(SYMBOL_NAME) || symbol.escapedName.startsWith(PRIVATE_NAME);
  const written = special && declaration ? nameOf(declaration)?.getText() : undefined;
  return written === undefined ? outer.path.member(symbol.name) : outer.path.special(written);
}

const declared = (symbol: CompilerSymbol): CompilerSymbol | undefined =>
  symbol.declarations.length > 0 ? symbol : undefined;

function hasModifier(node: Node | undefined, kinds: readonly number[]): boolean {
  if (node === undefined || !('modifiers' in node) || node.modifiers === undefined) return false;
  return Array.from(node.modifiers as Iterable<Node>).some((modifier) => kinds.includes(modifier.kind));
}
