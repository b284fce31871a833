/** Brings a tree into a form in which the printer's liberties do not show: braces, directives, shorthand, places. */

type Tree = { readonly type: string; readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && 'type' in value;

const IGNORED = new Set(['start', 'end', 'loc', 'range', 'raw', 'directive', 'file', 'text', 'sourceType']);
/** Where the printer always puts a block. */
const BRANCHES = new Set(['consequent', 'alternate', 'body']);

export function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (value instanceof RegExp) return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (!isTree(value)) return value;
  const meant = withoutRuntime(value);
  if (meant !== value) return normalise(meant);
  if (isDirectEval(value)) return normalise({ ...value, callee: { type: 'Identifier', name: 'eval' } });
  const out: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    if (IGNORED.has(key)) continue;
    out[key] = normalise(BRANCHES.has(key) && isBranching(value) ? inBlock(child) : child);
  }
  if (isFunction(value)) {
    withoutDirectives(value, out);
    withoutOwnParameters(out);
  }
  if (value.type === 'CatchClause') withoutCaught(out);
  return out;
}

/** `(…, $tsugi_k0, ...{ $tsugi_e: { 0: { a, ...rest } } = … })` stands for `(…, { a, ...rest })`. */
function withoutOwnParameters(out: Record<string, unknown>): void {
  const params = out.params as readonly Tree[];
  const last = params.at(-1)?.argument as { properties?: readonly [{ key: Tree; value: Tree }] } | undefined;
  const [property] = last?.properties ?? [];
  if (property?.key.name !== '$tsugi_e') return;
  const { properties } = property.value.left as { properties: readonly { value: unknown }[] };
  out.params = [...params.slice(0, -1 - properties.length), ...properties.map(({ value }) => value)];
}

/** `catch (e) { e = $tsugi_caught(e); … }`, and `catch ($tsugi_e) { …; let { a } = $tsugi_e; { … } }` for a pattern. */
function withoutCaught(handler: Record<string, unknown>): void {
  const block = handler.body as Tree & { readonly body: readonly Tree[] };
  const [first, pattern, inner] = block.body;
  if (first === undefined || !isTick(first)) return;
  const param = handler.param as Tree;
  if (param.name !== '$tsugi_e') {
    handler.body = { ...block, body: block.body.slice(1) };
    return;
  }
  const [declared] = (pattern as Tree).declarations as [Tree];
  handler.param = declared.id;
  handler.body = inner;
}

/** `$tsugi_own(a)` around what is spread stands for `a`, `$tsugi_import(a)` for `import(a)`, `$tsugi_meta` for `import.meta`. */
function withoutRuntime(node: Tree): Tree {
  if (node.type === 'Identifier' && node.name === '$tsugi_meta') {
    const named = (name: string): Tree => ({ type: 'Identifier', name });
    return { type: 'MetaProperty', meta: named('import'), property: named('meta') };
  }
  if (node.type !== 'CallExpression') return node;
  const [callee, args] = [node.callee as Tree, node.arguments as readonly Tree[]];
  if (callee.name === '$tsugi_own') return args[0] as Tree;
  return callee.name === '$tsugi_import'
    ? { type: 'ImportExpression', source: args[0], options: args[1] ?? null }
    : node;
}

/** `e = $tsugi_caught(e);`, or a declaration of what it gives. */
function isTick(statement: Tree): boolean {
  const { expression, declarations } = statement as {
    expression?: { right?: { callee?: { name?: string } } };
    declarations?: readonly [{ id: { name?: string } }];
  };
  return expression?.right?.callee?.name === '$tsugi_caught' || declarations?.[0].id.name === '$tsugi_c';
}

/** `(0, eval)(…)` stands for `eval(…)`. */
function isDirectEval(node: Tree): boolean {
  const { callee } = node;
  if (node.type !== 'CallExpression' || !isTree(callee) || callee.type !== 'SequenceExpression') return false;
  const [, last] = callee.expressions as [Tree, Tree | undefined];
  return last?.type === 'Identifier' && last.name === 'eval';
}

const isBranching = ({ type }: Tree): boolean => /^(If|For|ForIn|ForOf|While|DoWhile)Statement$/.test(type);

const isFunction = ({ type }: Tree): boolean => /Function/.test(type);

function inBlock(child: unknown): unknown {
  if (!isTree(child) || child.type === 'BlockStatement' || child.type === 'IfStatement') {
    return isTree(child) && child.type === 'IfStatement' ? { type: 'BlockStatement', body: [child] } : child;
  }
  return { type: 'BlockStatement', body: child.type === 'EmptyStatement' ? [] : [child] };
}

/** Directives at the head of a function are left out of the output. */
function withoutDirectives(source: Tree, out: Record<string, unknown>): void {
  const body = source.body;
  const printed = out.body;
  if (!isTree(body) || body.type !== 'BlockStatement' || !isTree(printed)) return;
  const statements = body.body as readonly Tree[];
  const kept = (printed.body as readonly unknown[]).filter((_, at) => statements[at]?.directive === undefined);
  out.body = { ...printed, body: kept };
}
