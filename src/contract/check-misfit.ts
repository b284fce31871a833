/** From an error in the probe to a diagnostic in the plugin: which error counts, what it says, and where it points. */

import { TsugiError } from '../diagnostics/error.ts';
import { isJavaScript, type Line, type Probe, probeLine, withoutProbeTypes } from './check-probe.ts';
import { chainLines, type Diagnostic } from './diagnostic.ts';
import { nameOf, type Place, placeAt } from './place.ts';
import type { CompilerDiagnostic, CompilerSymbol, CompilerType, OpenProgram } from './typescript.ts';

/** TypeScript's numbers of the messages that name the member that does not fit. */
const MEMBER_CODES: readonly number[] = [
  2326, // Types of property '{0}' are incompatible.
  2200, // The types of '{0}' are incompatible between these types.
  2201, // The types returned by '{0}' are incompatible between these types.
];
const NO_DEFAULT_EXPORT = 1192;
const NOT_ASSIGNABLE = 2322;
/** Longer chains repeat the same types from ever further inside. */
const MAX_LINES = 10;

type Answers = Partial<Record<Line, CompilerDiagnostic>>;

/** @param findings the compiler's, in the probe @returns for the plugin at an index how its default export misses the contract: an empty list if it fits */
export function misfitsOf(
  open: OpenProgram,
  probe: Probe,
  findings: readonly CompilerDiagnostic[],
): (index: number) => readonly Diagnostic[] {
  const source = open.program.getSourceFile(probe.file);
  const answers = probe.entries.map((): Answers => ({}));
  for (const found of findings) {
    const at = probeLine(lineOf(source?.text ?? '', found.pos));
    // Without the contract's type every plugin would fit.
    if (at === undefined) throw new TsugiError('LOAD', `The contract cannot be imported: ${found.text}`);
    const own = answers[at.index];
    if (own !== undefined) own[at.line] ??= found;
  }
  return (index) => {
    const entry = probe.entries[index];
    return entry === undefined ? [] : judge(open, probe, entry, answers[index] ?? {});
  };
}

const lineOf = (text: string, position: number): number => text.slice(0, position).split('\n').length - 1;

function judge(open: OpenProgram, probe: Probe, entry: string, answers: Answers): readonly Diagnostic[] {
  if (answers.import === undefined && answers.direct === undefined) return [];
  const module = moduleSymbol(open, entry);
  const exported = module && open.checker.getMemberInModuleExports(module, 'default');
  if (exported === undefined) return answers.import === undefined ? [] : noDefaultExport(open, probe, entry);
  if (answers.direct === undefined) return [];

  const { checker, ts } = open;
  const type = checker.getTypeOfSymbol(resolved(open, exported));
  const contract = contractType(open, probe);
  if (type === undefined || contract === undefined) return [];
  const about = { open, probe, entry, exported, contract };
  const [call] = checker.getSignaturesOfType(type, ts.SignatureKind.Call);
  if (call === undefined) return describe(about, answers.direct, type);
  if (answers.made === undefined && answers.factory === undefined) return [];
  // Where the contract is itself a function, a function that misses it is more likely meant to be it than to make it.
  if (checker.getSignaturesOfType(contract, ts.SignatureKind.Call).length > 0) {
    return describe(about, answers.direct, type);
  }
  const made = checker.getReturnTypeOfSignature(call);
  return describe(about, answers.made ?? answers.factory ?? answers.direct, made && promised(open, made));
}

function noDefaultExport(open: OpenProgram, probe: Probe, entry: string): readonly Diagnostic[] {
  const source = open.program.getSourceFile(entry);
  if (source === undefined) return [];
  const message =
    'The plugin has no default export. ' +
    `Export what implements '${probe.contract.name}', or a function that returns it: \`export default …\`.`;
  return [{ code: NO_DEFAULT_EXPORT, message, ...placeAt(source, 0, source.text.length) }];
}

/** What a misfit is about. */
interface About {
  readonly open: OpenProgram;
  readonly probe: Probe;
  readonly entry: string;
  readonly exported: CompilerSymbol;
  readonly contract: CompilerType;
}

/** @param type what should fit: the default export, or what it returns */
function describe(about: About, found: CompilerDiagnostic, type: CompilerType | undefined): readonly Diagnostic[] {
  const { open, probe, entry, exported } = about;
  const link = memberLink(found);
  const head = isJavaScript(entry) ? innermost(found) : found;
  const lines = chainLines(link?.diagnostic ?? head);
  const shown = lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES / 2), ...lines.slice(-MAX_LINES / 2)] : lines;
  const member = link && type && open.checker.getPropertyOfType(type, link.member);
  if (link?.hidesTypes && member !== undefined) {
    const both = bothTypes(about, link.member, member);
    if (both !== undefined) shown.push(`  expected: ${both.wanted}`, `  found: ${both.found}`);
  }
  if (type && open.checker.getSignaturesOfType(type, open.ts.SignatureKind.Construct).length > 0) {
    shown.push('  The plugin exports a class; export an instance of it: `export default new …()`.');
  }
  const text = shown.join('\n');
  const message = isJavaScript(entry) ? withoutProbeTypes(text, probe.contract.name) : text;
  const atExport = exportPlace(open, entry, exported);
  const place = (member && placeInPlugin(open, member)) ?? atExport;
  const first = place === undefined ? [] : [{ code: (link === undefined ? head : found).code, message, ...place }];
  if (type === undefined || isJavaScript(entry)) return first;
  return [...first, ...otherMembers(about, type, link?.member, atExport)];
}

/** The compiler stops at the first member that does not fit; an author wants to know of all. */
function otherMembers(about: About, type: CompilerType, known: string | undefined, fallback: Place | undefined) {
  const { checker } = about.open;
  return checker.getPropertiesOfType(about.contract).flatMap((wanted): Diagnostic[] => {
    const member = wanted.name === known ? undefined : checker.getPropertyOfType(type, wanted.name);
    const [source, target] = member === undefined ? [] : checker.getTypeOfSymbol([member, wanted]);
    if (member === undefined || source === undefined || target === undefined) return [];
    if (checker.isTypeAssignableTo(source, target)) return [];
    const both = bothTypes(about, wanted.name, member);
    const place = placeInPlugin(about.open, member) ?? fallback;
    if (both === undefined || place === undefined) return [];
    const message =
      `Types of property '${wanted.name}' are incompatible.\n` +
      `  Type '${both.found}' is not assignable to type '${both.wanted}'.`;
    return [{ code: NOT_ASSIGNABLE, message, ...place }];
  });
}

/** For JavaScript the outer messages speak of the type that the probe made up. */
const innermost = (found: CompilerDiagnostic): CompilerDiagnostic =>
  found.messageChain?.[0] === undefined ? found : innermost(found.messageChain[0]);

interface MemberLink {
  readonly diagnostic: CompilerDiagnostic;
  /** The member of the contract, outermost. */
  readonly member: string;
  /** Whether the text leaves out the types of the member itself. */
  readonly hidesTypes: boolean;
}

/** The first message in the chain that names a member, on the way down from the whole type. */
function memberLink(found: CompilerDiagnostic): MemberLink | undefined {
  if (MEMBER_CODES.includes(found.code)) {
    const name = /'([^']*)'/.exec(found.text)?.[1] ?? '';
    const member = /^[^.([]+/.exec(name)?.[0];
    if (member !== undefined) return { diagnostic: found, member, hidesTypes: found.code !== 2326 };
  }
  const [inner] = found.messageChain ?? [];
  return inner && memberLink(inner);
}

function bothTypes({ open, contract }: About, name: string, member: CompilerSymbol) {
  const { checker, ts } = open;
  const text = (symbol: CompilerSymbol | undefined): string | undefined => {
    const type = symbol && checker.getTypeOfSymbol(symbol);
    return type && checker.typeToString(type, undefined, ts.NodeBuilderFlags.NoTruncation);
  };
  const wanted = text(checker.getPropertyOfType(contract, name));
  const found = text(member);
  return wanted === undefined || found === undefined ? undefined : { wanted, found };
}

/** The type of the contract, as the probe imports it. */
function contractType(open: OpenProgram, probe: Probe): CompilerType | undefined {
  const { checker } = open;
  const module = moduleSymbol(open, probe.contract.file);
  const symbol = module && checker.getMemberInModuleExports(module, probe.contract.type);
  return symbol && checker.getDeclaredTypeOfSymbol(resolved(open, symbol));
}

/** What `await` makes of a value of the type. */
function promised(open: OpenProgram, type: CompilerType): CompilerType {
  if (type.getSymbol()?.name !== 'Promise' || !type.isTypeReference()) return type;
  return open.checker.getTypeArguments(type)[0] ?? type;
}

function moduleSymbol(open: OpenProgram, file: string): CompilerSymbol | undefined {
  const source = open.program.getSourceFile(file);
  return source && open.checker.getSymbolAtLocation(source);
}

const resolved = (open: OpenProgram, symbol: CompilerSymbol): CompilerSymbol =>
  (symbol.flags & open.ts.SymbolFlags.Alias) === 0 ? symbol : open.checker.getAliasedSymbol(symbol);

function placeInPlugin(open: OpenProgram, member: CompilerSymbol): Place | undefined {
  const handle = member.valueDeclaration ?? member.declarations[0];
  const source = handle && open.program.getSourceFile(handle.path);
  if (source === undefined || source.isDeclarationFile || open.program.isSourceFileFromExternalLibrary(source)) {
    return undefined;
  }
  const node = handle?.resolve();
  const name = node && (nameOf(node) ?? node);
  return name && placeAt(source, name.getStart(source), name.getEnd());
}

/** The exported expression, or the name in `export { x as default }`. */
function exportPlace(open: OpenProgram, entry: string, exported: CompilerSymbol): Place | undefined {
  const handle = exported.declarations[0];
  const source = open.program.getSourceFile(handle?.path ?? entry);
  const node = handle?.resolve();
  if (source === undefined || node === undefined) return undefined;
  const expression = 'expression' in node ? (node.expression as typeof node | undefined) : undefined;
  const at = expression ?? nameOf(node) ?? node;
  return placeAt(source, at.getStart(source), at.getEnd());
}
