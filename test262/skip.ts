/**
 * Which tests are not for guests at all. What a test needs is read from its syntax tree, so that neither a comment nor a
 * property of that name counts; a test that must be refused before it runs needs nothing.
 */
import { parseModule, parseScript } from '../src/interpreter/parse/acorn.ts';
import type { Frontmatter } from './frontmatter.ts';

/** Why a test is left out, and how the summary calls that. */
export const SKIPS = {
  sloppy: 'sloppy mode',
  eval: 'needs eval',
  function: 'needs the Function constructor',
  module: 'needs a second module file',
  host: 'needs of the host what there is not',
  feature: 'a feature that is skipped',
} as const;
export type Skip = keyof typeof SKIPS;

/** What the suite calls constructors of functions. */
const FUNCTIONS = [
  'Function',
  'GeneratorFunction',
  'AsyncFunction',
  'AsyncGeneratorFunction',
  'AsyncArrowFunction',
] as const;
/** Harness files that make functions from text. */
const FUNCTION_INCLUDES: readonly string[] = ['wellKnownIntrinsicObjects.js'];
/** Members of `$262` that no realm of a guest can have. */
const HOST: ReadonlySet<unknown> = new Set(['createRealm', 'agent', 'IsHTMLDDA', 'AbstractModuleSource', 'gc']);
const DETACH: ReadonlySet<unknown> = new Set(['detachArrayBuffer']);

export interface Abilities {
  /** Whether array buffers can be detached. */
  readonly detach: boolean;
}

export function skipReason(
  source: string,
  { flags, features, includes, negative }: Frontmatter,
  skipped: ReadonlySet<string>,
  abilities: Abilities,
): Skip | undefined {
  if (flags.has('noStrict') || flags.has('raw')) return 'sloppy';
  if (features.some((feature) => skipped.has(feature))) return 'feature';
  if (negative?.phase === 'parse') return undefined;
  if (includes.some((file) => FUNCTION_INCLUDES.includes(file))) return 'function';
  if (!abilities.detach && includes.includes('detachArrayBuffer.js')) return 'host';
  if (!/eval|Function|constructor|import|export|\$262/.test(source)) return undefined;
  const needs = needsOf(source, flags.has('module'), abilities);
  // the first of the table counts, so that each test is counted once
  return (Object.keys(SKIPS) as Skip[]).find((skip) => needs.has(skip));
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function needsOf(source: string, module: boolean, abilities: Abilities): Set<Skip> {
  const needs = new Set<Skip>();
  let tree: Node;
  try {
    tree = (module ? parseModule : parseScript)(source, 'test.js') as unknown as Node;
  } catch {
    // what does not parse although it should is for the engine to fail
    return needs;
  }
  const functions = new Set<unknown>(FUNCTIONS);
  walk(tree, undefined, '', (node) => {
    // var Generator = function* () {}.constructor;
    if (node.type !== 'VariableDeclarator' || !isFunctionConstructor(node.init as Node | null)) return;
    functions.add((node.id as Node).name);
  });
  walk(tree, undefined, '', (node, parent, key) => {
    const need = needOf(node, parent, key, functions, abilities);
    if (need !== undefined) needs.add(need);
  });
  return needs;
}

function needOf(
  node: Node,
  parent: Node | undefined,
  key: string,
  functions: ReadonlySet<unknown>,
  abilities: Abilities,
): Skip | undefined {
  switch (node.type) {
    case 'Identifier':
      if (node.name === 'eval' && isReference(parent, key)) return 'eval';
      return functions.has(node.name) && isMade(parent, key) ? 'function' : undefined;
    case 'ClassDeclaration':
    case 'ClassExpression':
      // its `super()` makes a function
      return functions.has((node.superClass as Node | null)?.name) ? 'function' : undefined;
    case 'MemberExpression': {
      const { object, property } = node as unknown as { object: Node; property: Node };
      if (isFunctionConstructor(node) && isMade(parent, key)) return 'function';
      // globalThis.eval
      if (property.name === 'eval' && (key === 'callee' || key === 'init' || key === 'right')) return 'eval';
      if (object.name !== '$262') return undefined;
      return HOST.has(property.name) || (!abilities.detach && DETACH.has(property.name)) ? 'host' : undefined;
    }
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return 'module';
    case 'ExportNamedDeclaration':
      return node.source === null ? undefined : 'module';
    case 'Literal':
      return isFile(node.value) ? 'module' : undefined;
    case 'TemplateElement':
      return isFile((node.value as { cooked: unknown }).cooked) ? 'module' : undefined;
    default:
      return undefined;
  }
}

const isFile = (value: unknown): boolean => typeof value === 'string' && /_FIXTURE|^\.\.?\/.*\.js(on)?$/.test(value);

/** `Object.getPrototypeOf(async function() {}).constructor`, or that of the function itself. */
function isFunctionConstructor(node: Node | null): boolean {
  if (node?.type !== 'MemberExpression' || (node.property as Node).name !== 'constructor') return false;
  let object = node.object as Node;
  if (object.type === 'CallExpression' && ((object.callee as Node).property as Node)?.name === 'getPrototypeOf') {
    object = (object.arguments as Node[])[0] ?? object;
  }
  return object.type === 'FunctionExpression' || object.type === 'ArrowFunctionExpression';
}

/** Every use of `eval` counts that could call it. */
function isReference(parent: Node | undefined, key: string): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return key === 'object' && (parent.property as Node).name !== 'hasOwnProperty';
    case 'Property':
      return key === 'value';
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return key === 'value';
    case 'UnaryExpression':
      return false;
    default:
      return true;
  }
}

/**
 * Called, constructed, or handed to `Reflect.construct` as what is to be constructed; `Function.call(…)` too, and what
 * stands in a list of constructors.
 */
function isMade(parent: Node | undefined, key: string): boolean {
  if (parent?.type === 'ArrayExpression') return true;
  if (parent?.type === 'MemberExpression') {
    return key === 'object' && ['call', 'apply', 'bind'].includes(String((parent.property as Node).name));
  }
  if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return false;
  if (key === 'callee') return true;
  const callee = parent.callee as Node;
  const called = callee.type === 'MemberExpression' ? (callee.property as Node).name : undefined;
  return called === 'construct' && (parent.arguments as Node[]).length > 1;
}

function walk(
  node: Node,
  parent: Node | undefined,
  key: string,
  visit: (node: Node, parent: Node | undefined, key: string) => void,
): void {
  visit(node, parent, key);
  for (const name in node) {
    const value = node[name];
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string') {
        walk(child as Node, node, name, visit);
      }
    }
  }
}
