/** The minimiser: leaves out and simplifies pieces of a program for as long as it keeps doing what it was found for. */
import { expression, fixed, list, nearest, type Path, type Piece, paths, replaced } from './tree.ts';

const NOTHING = fixed``;
const PLAIN = ['0', 'undefined'].map((text) => expression`${text}`);

/** What could stand in the place of a piece, the smallest first. */
function alternatives(piece: Piece): Piece[] {
  if (piece.category === 'item') return [NOTHING];
  if (piece.category === 'statement') return [NOTHING, list(nearest(piece, 'statement'), '\n')];
  if (piece.category !== 'expression' || piece.parts.every((part) => typeof part === 'string')) return [];
  return [...PLAIN, ...nearest(piece, 'expression')];
}

/**
 * @param still whether a smaller program still shows what is looked for
 * @param attempts how often `still` may be asked
 */
export async function shrink(
  program: Piece,
  still: (smaller: Piece) => Promise<boolean>,
  attempts = 1500,
): Promise<Piece> {
  let best = program;
  let left = attempts;
  const improve = async (path: Path, piece: Piece): Promise<boolean> => {
    for (const alternative of alternatives(piece)) {
      if (left-- <= 0) return false;
      const candidate = replaced(best, path, alternative);
      if (!(await still(candidate))) continue;
      best = candidate;
      return true;
    }
    return false;
  };
  for (let again = true; again && left > 0; ) {
    again = false;
    // Paths of later pieces shift when an earlier one is replaced, so each success starts over from where it was.
    for (let index = 0, all = [...paths(best)]; index < all.length && left > 0; index++) {
      const entry = all[index];
      if (entry === undefined || !(await improve(...entry))) continue;
      again = true;
      all = [...paths(best)];
      index--;
    }
  }
  return best;
}
