/**
 * Attacks on containment: every file below `test/escapes` is guest code that tries to get out (its form:
 * `escapes/support/attacks.ts`). Each runs on both engines, where nothing may get out, and once in a control that has no such
 * rule (`escapes/controls`), where it must; so none of them can pass for being no attack.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTROLS } from './escapes/controls/names.ts';
import { type Controls, startControls } from './escapes/controls/run.ts';
import { type Attack, classes, loadAttacks, parseAttack } from './escapes/support/attacks.ts';
import type { Outcome } from './escapes/support/signals.ts';
import { type Contracts, loadContracts, runTsugi } from './escapes/support/tsugi.ts';
import { tsugiEngines } from './support/engines.ts';

const attacks = loadAttacks();
let contracts: Contracts;
let controls: Controls;

beforeAll(async () => {
  [contracts, controls] = await Promise.all([loadContracts(), startControls()]);
});
afterAll(() => controls.close());

/** What is wrong with a control that is to show something, or ''. */
const shortcoming = ({ shows }: Attack, { signals, details }: Outcome): string =>
  shows.every((signal) => signals.includes(signal)) ? '' : `it shows ${details.join('; ') || 'nothing'}`;

async function expectContained(attack: Attack, outcome: Outcome, engine: string): Promise<void> {
  const { known } = attack;
  const { details, refused, signals, tried } = outcome;
  if (known?.engine === engine) expect(signals, engine).toEqual([known.signal]);
  else expect(details, engine).toEqual([]);
  expect(refused, engine).toBe(attack.refused);
  // an attack that never got to do anything says nothing
  if (refused === undefined) expect(tried, engine).toBeGreaterThan(0);
}

async function run(attack: Attack): Promise<void> {
  const child = attack.control === 'mutable' ? undefined : controls.run(attack);
  for (const engine of tsugiEngines) await expectContained(attack, await runTsugi(attack, engine, contracts), engine);
  const control = await (child ?? runTsugi(attack, 'compiled', contracts, 'mutable'));
  expect(shortcoming(attack, control), `control ${attack.control}`).toBe('');
}

describe.each(classes())('%s', (folder) => {
  for (const attack of attacks.filter(({ name }) => name.startsWith(`${folder}/`))) {
    it(attack.name.slice(folder.length + 1), () => run(attack));
  }
});

describe('the files', () => {
  it('are there, and use every control', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(150);
    expect([...new Set(attacks.map(({ control }) => control))].sort()).toEqual([...CONTROLS].sort());
  });

  const head = '// Rule 1: x\n// Source: mechanism: y\n';
  it.each([
    ['no rule', '// Source: x\n// Control: raw: secret\n', 'must name the rule'],
    ['no source', '// Rule 1: x\n// Control: raw: secret\n', 'must name a source'],
    ['no control', head, 'an attack without a control could not fail'],
    ['a control that is not there', `${head}// Control: wet: secret\n`, 'there is no control "wet"'],
    ['a control that shows nothing', `${head}// Control: raw\n`, 'what the control shows'],
    ['something that cannot show', `${head}// Control: raw: luck\n`, '"luck" is nothing'],
    ['a known leak without a reason', `${head}// Control: raw: secret\n// Known: compiled: place\n`, 'a reason'],
  ])('%s is refused', (_name, source, message) => {
    expect(() => parseAttack('x/y.js', source)).toThrow(message);
  });

  it('a control that contains an attack is no control', async () => {
    const attack = parseAttack(
      'x/harmless.js',
      `${head}// Control: raw: secret, changed\nexport default { run() { hold(1); } };\n`,
    );
    expect(shortcoming(attack, await controls.run(attack))).toBe('it shows nothing');
  });

  it('an attack that gets out is seen', async () => {
    const source = `${head}// Control: raw: claim\nexport default { run() { claim('out'); } };\n`;
    const outcome = await runTsugi(parseAttack('x/out.js', source), 'compiled', contracts);
    expect(outcome.details).toEqual(['claim: out']);
  });
});

describe('SECURITY.md', () => {
  it('names every class of attacks, and no other', () => {
    const text = readFileSync(new URL('../SECURITY.md', import.meta.url), 'utf8');
    const named = [...text.matchAll(/\]\(test\/escapes\/([\w-]+)\)/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(classes());
  });
});
