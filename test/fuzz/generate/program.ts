/** Whole programs. The helpers that they call stand in `../prelude.js`. */
import { Random } from '../random.ts';
import { fixed, type Piece, statement } from '../tree.ts';
import { inner, Maker, OUTSIDE } from './context.ts';
import { declarations, statements } from './statements.ts';

/** How many pieces a program is made of, about. */
const BUDGETS = [80, 160, 320] as const;

/**
 * A strict script that declares nothing outside of its own block, so that many programs can run in one realm. Its
 * completion value is a primitive.
 */
export function makeProgram(seed: number): Piece {
  const random = new Random(seed);
  const m = new Maker(random, random.pick(BUDGETS));
  const place = inner(OUTSIDE, { variables: [] });
  const start = declarations(m, place);
  const rest = random.some(2, 6, () => {
    const within = inner(place, { depth: OUTSIDE.depth - 1 });
    return statement`try { ${statements(m, within, 1, 4)} } catch (e) { K(L(${m.tag()}, e)); }`;
  });
  const parts: Piece = { category: 'list', parts: [start, ...rest], separator: '\n' };
  return fixed`R(); try {\n${parts}\n} catch (e) { K(L('uncaught', e)); }`;
}
