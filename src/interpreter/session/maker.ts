/** Nodes that nobody wrote. Each has the place of one that somebody did. */
import type {
  AnonymousFunctionDeclaration,
  ArrowFunctionExpression,
  AssignmentExpression,
  ClassDeclaration,
  ClassExpression,
  Expression,
  ExpressionStatement,
  Identifier,
  Literal,
  Node,
  ObjectExpression,
  Pattern,
  Program,
  ReturnStatement,
  SequenceExpression,
  Statement,
  UnaryExpression,
  VariableDeclaration,
} from '../parse/nodes.ts';

type Place = Pick<Node, 'start' | 'end' | 'loc'>;

const placeOf = ({ start, end, loc }: Node): Place => ({ start, end, ...(loc == null ? {} : { loc }) });

export class Maker {
  readonly #place: Place;

  /** @param program whose place stands for what has none of its own */
  constructor(program: Program) {
    this.#place = placeOf(program);
  }

  name(name: string): Identifier {
    return { ...this.#place, type: 'Identifier', name };
  }

  /** Another node of the same name: a node stands in one place, as it is known by identity. */
  copy(id: Identifier): Identifier {
    return { ...id };
  }

  number(value: number): Literal {
    return { ...this.#place, type: 'Literal', value, raw: String(value) };
  }

  undefined(): UnaryExpression {
    return { ...this.#place, type: 'UnaryExpression', operator: 'void', prefix: true, argument: this.number(0) };
  }

  /** `var a, b;` */
  vars(names: readonly string[]): VariableDeclaration {
    const declarations = names.map((name) => ({
      ...this.#place,
      type: 'VariableDeclarator' as const,
      id: this.name(name),
      init: null,
    }));
    return { ...this.#place, type: 'VariableDeclaration', kind: 'var', declarations };
  }

  /** `var id = init;` */
  variable(at: Node, id: Identifier, init: Expression): VariableDeclaration {
    const place = placeOf(at);
    const declarations = [{ ...place, type: 'VariableDeclarator' as const, id, init }];
    return { ...place, type: 'VariableDeclaration', kind: 'var', declarations };
  }

  assign(left: Pattern, right: Expression): AssignmentExpression {
    const { start, loc } = left;
    const place = { start, end: right.end, ...(loc == null ? {} : { loc }) };
    return { ...place, type: 'AssignmentExpression', operator: '=', left, right };
  }

  sequence(...expressions: Expression[]): SequenceExpression {
    return { ...placeOf(expressions.at(-1) as Expression), type: 'SequenceExpression', expressions };
  }

  statement(at: Node, expression: Expression): ExpressionStatement {
    return { ...placeOf(at), type: 'ExpressionStatement', expression };
  }

  returned(at: Node, argument: Expression): ReturnStatement {
    return { ...placeOf(at), type: 'ReturnStatement', argument };
  }

  classExpression(node: ClassDeclaration): ClassExpression {
    return { ...node, type: 'ClassExpression' };
  }

  /** `{ value }` */
  box(value: Expression): ObjectExpression {
    const property = {
      ...placeOf(value),
      type: 'Property' as const,
      kind: 'init' as const,
      key: this.name('value'),
      value,
      method: false,
      shorthand: false,
      computed: false,
    };
    return { ...placeOf(value), type: 'ObjectExpression', properties: [property] };
  }

  /** `(async () => { … })()` */
  calledAsync(body: Statement[]): Expression {
    const callee: ArrowFunctionExpression = {
      ...this.#place,
      type: 'ArrowFunctionExpression',
      id: null as unknown as AnonymousFunctionDeclaration['id'],
      params: [],
      async: true,
      generator: false,
      expression: false,
      body: { ...this.#place, type: 'BlockStatement', body },
    } as ArrowFunctionExpression;
    return { ...this.#place, type: 'CallExpression', callee, arguments: [], optional: false };
  }
}
