/** What the parts of the printer share: the output, the resolution, and the ticks. */
import { syntaxError } from '../parse/fault.ts';
import type { Located, Pattern } from '../parse/nodes.ts';
import type { Resolution } from '../resolve/scope.ts';
import { Writer } from './writer.ts';

export class Emitter {
  readonly writer = new Writer();
  readonly resolution: Resolution;
  /** False for code that the host trusts like its own: the output is then the source in another layout. */
  readonly metered: boolean;
  /** In the head of a `for`, where a bare `in` would end the initialiser; parentheses more than needed do no harm. */
  noIn = false;
  /** The pattern whose source goes through `$tsugi_own`. */
  owned: Pattern | null = null;
  /** There are patterns that collect the rest of an object which no expression gives: parts of others, heads of loops. */
  hasHiddenRest = false;
  /** How many calls were printed that may not tick, since something looked for the alarm; see `looks.ts`. */
  pending = 0;
  /** Operators since then whose operands may be long texts. */
  operators = 0;
  #depth = 0;
  #counters = 0;

  constructor(resolution: Resolution, metered: boolean) {
    this.resolution = resolution;
    this.metered = metered;
  }

  /** True where V8 computes a completion value that the host will see: statements must not add one of their own. */
  get hasCompletion(): boolean {
    return this.#depth === 0 && this.resolution.program.sourceType === 'script';
  }

  /** Runs `inside` for the code of a function, field initialiser or static block. */
  asFunction(inside: () => void): void {
    const { pending, operators } = this;
    this.pending = 0;
    this.operators = 0;
    this.#depth++;
    inside();
    this.#depth--;
    this.pending = pending;
    this.operators = operators;
  }

  /** A number for a strip-mined loop's counter, different from all others in the file. */
  nextCounter(): number {
    return this.#counters++;
  }

  /**
   * One tick, as a statement on a line of its own.
   * @param looks whether it looks for the alarm as well
   */
  tick(looks = true): void {
    if (!this.metered) return;
    const { writer } = this;
    writer.line();
    if (this.hasCompletion) {
      // A declaration has an empty completion, an `if` has not.
      writer.token('const').token('$tsugi_t').operator('=');
      this.tickExpression(looks);
      writer.token(';');
      return;
    }
    writer.token('if').space().token('(').prefix('--').token('$tsugi_n').operator('<');
    if (looks) this.alarm(0);
    else writer.number(0);
    writer.token(')').space();
    this.slow();
    writer.token(';');
  }

  /** Runs `inside` for code that may be passed by. */
  maybe(inside: () => void): void {
    const { pending, operators } = this;
    inside();
    this.pending = Math.max(this.pending, pending);
    this.operators = Math.max(this.operators, operators);
  }

  /** Looks for the alarm, as a statement on a line of its own. */
  look(): void {
    const { writer } = this;
    this.pending = 0;
    this.operators = 0;
    writer.line();
    if (this.hasCompletion) {
      writer.token('{').space().token('const').token('$tsugi_t').operator('=');
      this.alarm(0);
      writer.operator('!==').number(0).operator('&&');
      this.slow();
      writer.token(';').space().token('}');
      return;
    }
    writer.token('if').space().token('(');
    this.alarm(0);
    writer.operator('!==').number(0).token(')').space();
    this.slow();
    writer.token(';');
  }

  /** One tick, as an expression whose value is of no use. */
  tickExpression(looks = true): void {
    this.writer.prefix('--').token('$tsugi_n').operator('<');
    if (looks) this.alarm(0);
    else this.writer.number(0);
    this.writer.operator('&&');
    this.slow();
  }

  /** What ticks are compared with, or what is added to the length of a strip; see `meter/alarm.ts`. */
  alarm(place: 0 | 1): void {
    this.writer.token('$tsugi_w').token('[').number(place).token(']');
  }

  slow(): void {
    this.writer.token('$tsugi_slow').token('(').token(')');
  }

  /** @throws TsugiError `SYNTAX` that points at `node` */
  refuse(node: Located, message: string): never {
    throw syntaxError(this.resolution.program, node, message);
  }
}
