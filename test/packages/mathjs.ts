/** Mathematics: mathjs, which dispatches on types and has a language of its own. */
import {
  addDependencies,
  bignumberDependencies,
  complexDependencies,
  create,
  detDependencies,
  divideDependencies,
  evaluateDependencies,
  fractionDependencies,
  invDependencies,
  matrixDependencies,
  multiplyDependencies,
  powDependencies,
  simplifyDependencies,
  sqrtDependencies,
  toDependencies,
  unitDependencies,
} from 'mathjs';

const math = create({
  addDependencies,
  complexDependencies,
  matrixDependencies,
  toDependencies,
  powDependencies,
  divideDependencies,
  multiplyDependencies,
  fractionDependencies,
  bignumberDependencies,
  sqrtDependencies,
  detDependencies,
  evaluateDependencies,
  invDependencies,
  simplifyDependencies,
  unitDependencies,
});

export function run() {
  const scope = { x: 3, f: (n: number) => n * 10 };
  let refused = '';
  try {
    math.evaluate('1 +');
  } catch (error) {
    refused = (error as Error).message;
  }
  return {
    values: ['2 + 3 * 4 ^ 2', 'sqrt(-4)', '12.7 cm to inch', 'det([1, 2; 3, 4])', 'f(x) + 1', 'g(a) = a ^ 2; g(x)'].map(
      (text) => String(math.evaluate(text, scope)),
    ),
    inverse: math.inv([
      [2, 1],
      [1, 1],
    ]),
    simple: math.simplify('2 * x + 3 * x - x + 0').toString(),
    precise: String(math.evaluate('bignumber(1) / 3')),
    fraction: String(math.evaluate('fraction(1, 3) + fraction(1, 6)')),
    refused,
  };
}
