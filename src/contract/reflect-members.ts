/** Members of object types, and parameters and results of functions. */

import type { MemberPath } from './member-path.ts';
import { isParamName, isReservedMember } from './names.ts';
import { nameOf } from './place.ts';
import { docOf, paramDefault } from './reflect-doc.ts';
import { SYMBOL_NAME } from './reflect-library.ts';
import type { At, Reflection } from './reflect-type.ts';
import type { FunctionType, Member, Param, Type } from './schema.ts';
import type { CompilerSymbol, CompilerType, Node, Signature } from './typescript.ts';
import { mergeSignatures, unionOf } from './union.ts';

/** `CheckFlags.Readonly` of the compiler: the member of a mapped or instantiated type is read-only. */
const CHECK_FLAG_READONLY = 8;
/** How the compiler's symbol tables mark private names. */
const PRIVATE_NAME = '__#';

export const members = (to: Reflection, properties: readonly CompilerSymbol[], at: At): Member[] =>
  properties.map((symbol) => member(to, symbol, at));

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

  const is = (mask: number): boolean => (symbol.flags & mask) !== 0;
  const optional = is(SymbolFlags.Optional);
  const type = withoutUndefined(to, checker.getTypeOfSymbol(symbol), optional, at);
  const declaredMethod =
    is(SymbolFlags.Method) ||
    symbol.declarations.some(
      ({ kind }) => kind === SyntaxKind.MethodSignature || kind === SyntaxKind.MethodDeclaration,
    );
  const readonly =
    (symbol.checkFlags & CHECK_FLAG_READONLY) !== 0 ||
    hasModifier(symbol.valueDeclaration?.resolve(), [SyntaxKind.ReadonlyKeyword]) ||
    (is(SymbolFlags.GetAccessor) && !is(SymbolFlags.SetAccessor));
  return {
    name: symbol.name,
    type,
    ...(optional && { optional }),
    ...(readonly && { readonly }),
    ...(declaredMethod && type.kind === 'function' && { method: true }),
    ...docOf(to.open, symbol),
  };
}

/** Without `undefined` if the member, element or parameter is optional: the schema says that once. */
export function withoutUndefined(to: Reflection, type: CompilerType | undefined, optional: boolean, at: At): Type {
  if (type === undefined) return to.refuse(at, 'unresolved');
  if (!optional || !type.isUnionType()) return to.type(type, at);
  const { checker, ts } = to.open;
  const parts = type.getTypes().filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0);
  if (parts.length === 0) return { kind: 'undefined' };
  // The alias that the author wrote may be what closes a circle.
  const isData = parts.length > 1 && parts.some((part) => (part.flags & ts.TypeFlags.Object) !== 0);
  const whole = isData ? checker.getNonNullableType(type) : undefined;
  if (whole?.isUnionType() && whole.getAliasSymbol() !== undefined && whole.getTypes().length === parts.length) {
    return to.type(whole, at);
  }
  return to.union(parts, at);
}

/** A function; overloads become one signature. */
export const callable = (to: Reflection, signatures: readonly Signature[], at: At): FunctionType =>
  mergeSignatures(signatures.flatMap((signature) => forms(to, signature, at)));

/** The forms that a signature has: several if its rest parameter is one of several tuples. */
function forms(to: Reflection, of: Signature, at: At): FunctionType[] {
  const { checker, ts } = to.open;
  const isBound = (parameter: CompilerType): boolean => {
    const bound = checker.getBaseConstraintOfType(parameter);
    return bound !== undefined && (bound.flags & ts.TypeFlags.AnyOrUnknown) === 0;
  };
  if (!of.getTypeParameters().every(isBound)) to.refuse(at, 'genericFunction');
  const self = of.getThisParameter();
  const selfType = self && checker.getTypeOfSymbol(self);
  if (selfType !== undefined && (selfType.flags & ts.TypeFlags.Void) === 0) to.refuse(at, 'thisParameter');

  const symbols = of.getParameters();
  const plain = of.hasRestParameter ? symbols.slice(0, -1) : symbols;
  const params = plain.map((symbol, index) => param(to, symbol, index, at));
  const last = of.hasRestParameter ? symbols.at(-1) : undefined;
  const tails = last === undefined ? [[]] : restParams(to, last, plain.length, at);
  const returned = checker.getReturnTypeOfSignature(of);
  const inner: At = { ...at, path: at.path.result() };
  const result = returned === undefined ? to.refuse(inner, 'unresolved') : to.type(returned, inner);
  return tails.map((tail) => ({ kind: 'function', params: inOrder([...params, ...tail]), result }));
}

/** A parameter with an initialiser before a required one cannot be left out, but can be `undefined`. */
function inOrder(params: readonly Param[]): Param[] {
  const required = params.findLastIndex(({ optional, rest }) => !optional && !rest);
  return params.map((param, index) => {
    if (index > required || !param.optional) return param;
    const { optional: _, ...rest } = param;
    return { ...rest, type: unionOf([param.type, { kind: 'undefined' }]) };
  });
}

function param(to: Reflection, symbol: CompilerSymbol, index: number, outer: At): Param {
  const node = symbol.valueDeclaration?.resolve();
  const has = (part: 'questionToken' | 'initializer'): boolean =>
    node !== undefined && part in node && Reflect.get(node, part) !== undefined;
  const optional = has('questionToken') || has('initializer');
  const { name, at } = paramAt(to, symbol, index, outer);
  const type = withoutUndefined(to, to.open.checker.getTypeOfSymbol(symbol), optional, at);
  return { name, type, ...(optional && { optional }), ...paramDefault(to.open, symbol) };
}

/**
 * `...rest: T[]` is one parameter; `...rest: [a: A, b?: B]` is the parameters that the tuple lists.
 * @returns the parameters once for each tuple of a union
 */
function restParams(to: Reflection, symbol: CompilerSymbol, index: number, outer: At): Param[][] {
  const { name, at } = paramAt(to, symbol, index, outer);
  const list = to.open.checker.getTypeOfSymbol(symbol);
  if (list === undefined) return to.refuse(at, 'unresolved');
  const constraint = list.isTypeParameter() ? to.open.checker.getBaseConstraintOfType(list) : list;
  const parts = constraint?.isUnionType() ? constraint.getTypes() : [constraint];
  return parts.map((part) => listed(to, part, name, outer, at));
}

function listed(to: Reflection, list: CompilerType | undefined, name: string, outer: At, at: At): Param[] {
  const { checker, ts } = to.open;
  if (list === undefined || !list.isTypeReference()) return to.refuse(at, 'generic');
  const elements = checker.getTypeArguments(list);
  const target = list.getTarget();
  if (!target.isTupleType()) {
    const [element] = elements;
    if (element === undefined || !checker.isArrayType(list)) return to.refuse(at, 'generic');
    return [{ name, type: to.type(element, { ...at, path: outer.path.param(`...${name}`).element() }), rest: true }];
  }
  const is = (n: number, mask: number): boolean => ((target.elementFlags[n] ?? 0) & mask) !== 0;
  return elements.map((element, n): Param => {
    if (is(n, ts.ElementFlags.Variadic)) to.refuse(at, 'generic');
    if (n > 0 && is(n - 1, ts.ElementFlags.Rest)) to.refuse(at, 'tupleRest');
    const optional = is(n, ts.ElementFlags.Optional);
    const own = `${name}_${n}`;
    const type = withoutUndefined(to, element, optional, { ...at, path: outer.path.param(own) });
    return { name: own, type, ...(optional && { optional }), ...(is(n, ts.ElementFlags.Rest) && { rest: true }) };
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
