/**
 * The parser, and the only file that imports acorn. What leaves here is a tree of the strict language, or a `TsugiError`
 * with code `SYNTAX`; later stages rely on acorn's early errors and do not repeat them.
 */
import { type Expression, type Options, Parser, type TokenType, type Program as Tree, tokTypes } from 'acorn';
import { TsugiError } from '../../diagnostics/error.ts';
import { codeFrame } from '../../diagnostics/frame.ts';
import { isStackOverflow, NESTED_TOO_DEEPLY } from './fault.ts';

export type * from 'acorn';

/** A whole file. It carries its own text, so that a later stage can show the place that it refuses. */
export interface Program extends Tree {
  /** How messages call the file. */
  readonly file: string;
  readonly text: string;
}

/**
 * Names that begin so belong to the emitted code. A guest that could spell one could refill its own meter, so the
 * parser refuses it wherever it would be a variable or a label. Property names and private names are not affected.
 */
export const RESERVED_PREFIX = '$tsugi';

/**
 * Parses an ECMAScript module of the current edition.
 * @param js the text, already free of TypeScript
 * @param name how messages call the file
 * @throws TsugiError `SYNTAX`, with file, line, column and code frame
 */
export function parseModule(js: string, name: string): Program {
  return parse(js, name, { sourceType: 'module' });
}

/**
 * Parses a script as if it began with "use strict".
 * @param js the text, already free of TypeScript
 * @param name how messages call the file
 * @throws TsugiError `SYNTAX`, with file, line, column and code frame
 */
export function parseScript(js: string, name: string): Program {
  return parse(js, name, { sourceType: 'script', strict: true, allowAwaitOutsideFunction: false });
}

/**
 * As `parseScript`, for an input of an interactive session: `await` may stand outside functions, and what can be read as an
 * object literal is one.
 * @throws TsugiError `SYNTAX`, with file, line, column and code frame
 */
export function parseInput(js: string, name: string): Program {
  const options = { sourceType: 'script', strict: true, allowAwaitOutsideFunction: true } as const;
  if (/^\s*\{/.test(js)) {
    try {
      return parse(js, name, options, (text, all) => GuestParser.parseObject(text, all));
    } catch {
      // a block, or an error of one
    }
  }
  return parse(js, name, options);
}

function parse(
  js: string,
  name: string,
  options: Omit<Options, 'ecmaVersion'>,
  read = (text: string, all: Options): Tree => GuestParser.parse(text, all),
): Program {
  let tree: Tree;
  try {
    tree = read(js, { ...options, ecmaVersion: 'latest', locations: true });
  } catch (error) {
    if (isStackOverflow(error)) throw new TsugiError('SYNTAX', NESTED_TOO_DEEPLY, { file: name });
    if (!isAcornError(error)) throw error;
    const { line, column } = error.loc;
    const overflow = error.message.startsWith('Not enough stack space');
    const message = overflow ? NESTED_TOO_DEEPLY : error.message.replace(/ \(\d+:\d+\)$/, '');
    throw new TsugiError('SYNTAX', message, {
      file: name,
      line,
      column: column + 1,
      frame: codeFrame(js, line, column + 1),
    });
  }
  return Object.assign(tree, { file: name, text: js });
}

interface AcornError extends SyntaxError {
  readonly pos: number;
  readonly loc: { readonly line: number; readonly column: number };
}

const isAcornError = (error: unknown): error is AcornError => error instanceof SyntaxError && 'loc' in error;

/** The part of acorn's parser that its type declarations leave out and this file uses. */
interface Internals extends Parser {
  raise(pos: number, message: string): never;
  checkUnreserved(ref: Reference): void;
  parseClassId(node: { id?: Reference | null }, isStatement: boolean | 'nullableID'): void;
  updateContext(previous: TokenType): void;
  overrideContext(context: TokContext): void;
  readonly context: TokContext[];
  curContext(): TokContext;
  nextToken(): void;
  parseExpression(): Expression;
  parseStatement(context: unknown, topLevel: unknown, exports: unknown): unknown;
  parseMaybeAssign(forInit: unknown, errors: unknown, after: unknown): Expression;
  parseMaybeUnary(errors: unknown, sawUnary: unknown, incDec: unknown, forInit: unknown): Expression;
  parseExprOp(left: Expression, start: unknown, place: unknown, precedence: unknown, forInit: unknown): Expression;
  buildBinary(
    start: unknown,
    place: unknown,
    left: Expression,
    right: Expression,
    operator: string,
    logical: unknown,
  ): Expression;
  parseExprAtom(errors: unknown, forInit: unknown, forNew: unknown): Expression;
  parseBindingAtom(): unknown;
  readonly start: number;
  readonly lastTokStart: number;
  readonly input: string;
  readonly type: TokenType;
  readonly value: unknown;
  exprAllowed: boolean;
}
interface Reference {
  readonly start: number;
  /** Left out where a string stands in the place of a name: `export { "a" }`, which acorn refuses afterwards. */
  readonly name?: string;
}

/** What stands around a token, as acorn keeps it for its scanner. */
interface TokContext {
  readonly token: string;
  readonly isExpr: boolean;
}
/** The parentheses behind `for`, or behind `if`, `while` and `with`, in which no `of` behind an expression parses. */
const isLoopHead = ({ token, isExpr }: TokContext): boolean => token === '(' && !isExpr;

const OpenParser = Parser as unknown as new (options: Options, input: string) => Internals;

/**
 * How deeply a source may be nested: 170 expressions within each other (each is a sign and an atom as well), 340 statements,
 * a thousand `else if`. What counts for how much is about what the parser takes of the stack for it. All that comes after the
 * parser recurses where it does, and comes to half of the stack with that. Near the end of it V8 ends the process if it has to
 * compile a regular expression, of acorn's or of ours, and finds no room.
 */
const MAX_NESTING = 2048;
const NESTING = { expression: 4, sign: 4, atom: 4, pattern: 4, statement: 6, alternate: 2 } as const;

class GuestParser extends OpenParser {
  #nesting = 0;

  static parse(js: string, options: Options): Tree {
    return new GuestParser(options, js).parse();
  }

  /** The whole text as one expression. */
  static parseObject(js: string, options: Options): Tree {
    const parser = new GuestParser(options, js);
    parser.nextToken();
    const expression = parser.parseExpression();
    if (parser.type !== tokTypes.eof) parser.raise(expression.end, 'Unexpected token');
    const { start, end, loc } = expression;
    const place = { start, end, ...(loc == null ? {} : { loc }) };
    const body: Tree['body'] = [{ ...place, type: 'ExpressionStatement', expression }];
    return { ...place, type: 'Program', sourceType: 'script', body };
  }

  /** What is entered here is left again unless parsing ends altogether. */
  #enter(cost: number): void {
    this.#nesting += cost;
    if (this.#nesting > MAX_NESTING) this.raise(this.start, NESTED_TOO_DEEPLY);
  }
  override parseStatement(context: unknown, topLevel: unknown, exports: unknown): unknown {
    const cost = this.input.startsWith('else', this.lastTokStart) ? NESTING.alternate : NESTING.statement;
    this.#enter(cost);
    const node = super.parseStatement(context, topLevel, exports);
    this.#nesting -= cost;
    return node;
  }
  override parseMaybeAssign(forInit: unknown, errors: unknown, after: unknown): Expression {
    this.#enter(NESTING.expression);
    const node = super.parseMaybeAssign(forInit, errors, after);
    this.#nesting -= NESTING.expression;
    return node;
  }
  override parseMaybeUnary(errors: unknown, sawUnary: unknown, incDec: unknown, forInit: unknown): Expression {
    this.#enter(NESTING.sign);
    const node = super.parseMaybeUnary(errors, sawUnary, incDec, forInit);
    this.#nesting -= NESTING.sign;
    return node;
  }
  /** acorn calls itself once more for each operator of a row; here a row of any length takes no more of the stack. */
  override parseExprOp(
    left: Expression,
    start: unknown,
    place: unknown,
    precedence: unknown,
    forInit: unknown,
  ): Expression {
    if (left === this.#joined) return left;
    let node = left;
    let before: Expression;
    do {
      before = node;
      node = super.parseExprOp(before, start, place, precedence, forInit);
      this.#joined = undefined;
    } while (node !== before);
    return node;
  }
  /** What was last joined by an operator of a row, until acorn looks for the next operator. */
  #joined: Expression | undefined;
  override buildBinary(
    start: unknown,
    place: unknown,
    left: Expression,
    right: Expression,
    operator: string,
    logical: unknown,
  ): Expression {
    const node = super.buildBinary(start, place, left, right, operator, logical);
    if (operator !== '**') this.#joined = node;
    return node;
  }
  override parseExprAtom(errors: unknown, forInit: unknown, forNew: unknown): Expression {
    this.#enter(NESTING.atom);
    const node = super.parseExprAtom(errors, forInit, forNew);
    this.#nesting -= NESTING.atom;
    return node;
  }
  override parseBindingAtom(): unknown {
    this.#enter(NESTING.pattern);
    const node = super.parseBindingAtom();
    this.#nesting -= NESTING.pattern;
    return node;
  }

  /** acorn calls this for each identifier that is not a property name, with escapes already decoded. */
  override checkUnreserved(ref: Reference): void {
    if (ref.name?.startsWith(RESERVED_PREFIX)) {
      this.raise(ref.start, `Names that begin with "${RESERVED_PREFIX}" are reserved: rename "${ref.name}"`);
    }
    super.checkUnreserved(ref);
  }

  /** ClassExpression, 15.7.1: acorn looks at the names of declarations only. */
  override parseClassId(node: { id?: Reference | null }, isStatement: boolean | 'nullableID'): void {
    super.parseClassId(node, isStatement);
    const name = node.id?.name;
    if (name === 'eval' || name === 'arguments') this.raise(node.id?.start ?? 0, `Binding ${name} in strict mode`);
  }

  /**
   * Whether a slash behind a word divides or begins a regular expression. acorn takes what follows `?.` for a keyword,
   * `yield` in methods for a name, and any `of` behind an expression for that of a loop.
   */
  override updateContext(previous: TokenType): void {
    const { exprAllowed } = this;
    super.updateContext(previous);
    const isName = this.type === tokTypes.name;
    if (!isName && this.type.keyword === undefined) return;
    if (previous === tokTypes.dot || previous === tokTypes.questionDot) this.exprAllowed = false;
    else if (isName && this.value === 'yield') this.exprAllowed = true;
    else if (isName && this.value === 'of') this.exprAllowed = !exprAllowed && isLoopHead(this.curContext());
  }

  /** acorn has read the parenthesis of `async function (` by then, and would take it for the function. */
  override overrideContext(context: TokContext): void {
    if (this.curContext().token === '(') this.context[this.context.length - 2] = context;
    else super.overrideContext(context);
  }
}
