/**
 * The words of emitted code that do not come from the guest. `Writer.token` takes these and nothing else, so splicing
 * text into the output is a type error.
 */
import type { AssignmentOperator, UnaryOperator, UpdateOperator } from '../parse/nodes.ts';
import type { InfixOperator } from '../parse/operators.ts';

export type Punctuator = '(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | ':' | '.' | '?.' | '...' | '=>' | '*' | '?';

export type Keyword =
  | 'async'
  | 'await'
  | 'break'
  | 'case'
  | 'catch'
  | 'class'
  | 'const'
  | 'continue'
  | 'debugger'
  | 'default'
  | 'do'
  | 'else'
  | 'extends'
  | 'false'
  | 'finally'
  | 'for'
  | 'function'
  | 'get'
  | 'if'
  | 'in'
  | 'let'
  | 'new'
  | 'null'
  | 'of'
  | 'return'
  | 'set'
  | 'static'
  | 'super'
  | 'switch'
  | 'this'
  | 'throw'
  | 'true'
  | 'try'
  | 'var'
  | 'while'
  | 'yield';

/** Names that the realm defines, and locals of the emitted code. The parser refuses them in guest code. */
export type RuntimeName =
  /** The ticks that are left, a small integer. */
  | '$tsugi_n'
  /** What they are compared with, and what is added to the length of a strip: both are 0 until the alarm rings. */
  | '$tsugi_w'
  /** How many iterations a loop may put off paying for. */
  | '$tsugi_s'
  /** The guards of operators whose results or operands can be large; see `realm/guest/charges/guards.ts`. */
  | '$tsugi_made'
  | '$tsugi_power'
  | '$tsugi_less'
  | '$tsugi_atMost'
  | '$tsugi_more'
  | '$tsugi_atLeast'
  | '$tsugi_equal'
  | '$tsugi_unequal'
  | '$tsugi_exponent'
  | '$tsugi_spread'
  | '$tsugi_size'
  | '$tsugi_listed'
  /** Called when they are below that: throws to terminate, or refills. */
  | '$tsugi_slow'
  /** Takes and returns a value, after a look for the alarm. */
  | '$tsugi_seen'
  /** Takes and returns the value of an `await` or `yield`, after a tick. */
  | '$tsugi_resume'
  /** Takes and returns an object whose own properties are about to be listed by spread or rest. */
  | '$tsugi_own'
  /** Has facets made with their members as own properties from then on: for patterns whose sources cannot go through `$tsugi_own`. */
  | '$tsugi_whole'
  /** Takes a caught value and returns the one that the guest may see. */
  | '$tsugi_caught'
  /** What `import(…)` calls. */
  | '$tsugi_import'
  /** Parameters of a module's wrapper. */
  | '$tsugi_exports'
  | '$tsugi_imports'
  | '$tsugi_meta'
  /** The default export that has no name of its own. */
  | '$tsugi_default'
  /** A caught value before it is destructured. */
  | '$tsugi_e'
  /** Where values go that must not become completion values: that of a tick, and that of a caught value. */
  | '$tsugi_t'
  | '$tsugi_c';

export type Operator = InfixOperator | AssignmentOperator;

export type PrefixOperator = UnaryOperator | UpdateOperator;

export type Token = Punctuator | Keyword | RuntimeName | UpdateOperator;

/**
 * ReservedWord (12.7.2) and what strict code adds. `await` is not among them: it is a name in a script, and acorn has
 * refused it where it is not.
 */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends false finally for function ' +
    'if import in instanceof new null return super switch this throw true try typeof var void while with ' +
    'implements interface let package private protected public static yield'
  ).split(' '),
);
