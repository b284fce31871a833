/** Generated programs as trees of text, in which the minimiser knows what may be left out or stand for something else. */

/** What a piece of a program is: `fixed` pieces belong to the one around them, a `list` leaves out what is empty. */
export type Category = 'statement' | 'expression' | 'item' | 'fixed' | 'list';

export interface Piece {
  readonly category: Category;
  readonly parts: readonly (string | Piece)[];
  readonly separator: string;
}

const tag =
  (category: Category) =>
  (strings: TemplateStringsArray, ...values: (string | Piece)[]): Piece => ({
    category,
    parts: strings.flatMap((text, index) => [text, ...values.slice(index, index + 1)]).filter((part) => part !== ''),
    separator: '',
  });

export const statement = tag('statement');
export const expression = tag('expression');
/** A member of a class, an element, a property, a parameter, a case: something that its list can do without. */
export const item = tag('item');
export const fixed = tag('fixed');

export const list = (parts: readonly Piece[], separator: string): Piece => ({ category: 'list', parts, separator });

export function print(piece: string | Piece): string {
  if (typeof piece === 'string') return piece;
  const texts = piece.parts.map(print);
  return (piece.category === 'list' ? texts.filter((text) => text !== '') : texts).join(piece.separator);
}

/** Where in a tree a piece stands: which part of which part of the root. */
export type Path = readonly number[];

export function* paths(piece: Piece, path: Path = []): Generator<readonly [Path, Piece]> {
  yield [path, piece];
  for (const [index, part] of piece.parts.entries()) {
    if (typeof part !== 'string') yield* paths(part, [...path, index]);
  }
}

export function replaced(piece: Piece, [index, ...rest]: Path, by: Piece): Piece {
  if (index === undefined) return by;
  const parts = piece.parts.map((part, at) =>
    at === index && typeof part !== 'string' ? replaced(part, rest, by) : part,
  );
  return { ...piece, parts };
}

/** The pieces of a category below a piece that are nearest to it. */
export function nearest(piece: Piece, category: Category): Piece[] {
  return piece.parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return part.category === category ? [part] : nearest(part, category);
  });
}
