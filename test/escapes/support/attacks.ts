/**
 * Reads the attacks: every file below `test/escapes/<class>/` is one. Its head says, in lines of this form:
 *
 *     // Rule 3: a getter that changes between reads      the rule of ARCHITECTURE.md that it attacks, by number, or by the
 *                                                         section that states it: Realm, Emitter, Meter, Engine, Modules
 *     // Source: CVE-2026-22686                           a public advisory, or the mechanism in words
 *     // Control: raw: secret, object                     where the same text does get out, and what shows it
 *     // Known: compiled: place: why                    what is known to get out of one engine. Once it does no more, the line
 *                                                         has to go.
 *     // Refused: SYNTAX                                  if the guest's text or its export must not even be taken
 *     // Limits: {"callMs": 50}                           limits other than the suite's
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Limits } from '../../../src/index.ts';
import { CONTROLS, type Control } from '../controls/names.ts';
import { SIGNALS, type Signal } from './signals.ts';

export interface Attack {
  /** `class/name.js`. */
  readonly name: string;
  readonly source: string;
  readonly rule: string;
  readonly origin: string;
  readonly control: Control;
  /** What the control must show at least. */
  readonly shows: readonly Signal[];
  readonly refused: string | undefined;
  readonly limits: Limits;
  readonly known: { readonly engine: string; readonly signal: Signal } | undefined;
}

export const FOLDER = fileURLToPath(new URL('../', import.meta.url));
const LIMITS: Limits = { callMs: 5_000, turnMs: 10_000, asyncMs: 2_000 };
const RULE = /^\/\/ (Rules? [1-7](?:, [1-7])*|Realm|Emitter|Meter|Engine|Modules): \S/m;
const HEAD_LINES = 8;

/** The classes, which are the folders that hold attacks. */
export const classes = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => !['support', 'controls'].includes(name) && statSync(FOLDER + name).isDirectory())
    .sort();

/** @throws if a file is not in the form; the message names it */
export const loadAttacks = (): Attack[] =>
  classes().flatMap((folder) =>
    readdirSync(FOLDER + folder)
      .sort()
      .map((file) => parseAttack(`${folder}/${file}`, readFileSync(`${FOLDER}${folder}/${file}`, 'utf8'))),
  );

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);

export function parseAttack(name: string, source: string): Attack {
  const wrong = (what: string): Error => new Error(`${name}: ${what}; see the head of test/escapes/support/attacks.ts`);
  const head = source.split('\n').slice(0, HEAD_LINES).join('\n');
  const line = (word: string): string | undefined => new RegExp(`^// ${word}: *(.*)$`, 'm').exec(head)?.[1]?.trim();
  const rule = RULE.exec(head)?.[1];
  if (rule === undefined) throw wrong('its head must name the rule that it attacks');
  const origin = line('Source') ?? '';
  if (origin === '') throw wrong('its head must name a source');
  const [control = '', ...kinds] = (line('Control') ?? '').split(/[:,] */);
  if (control === '') throw wrong('an attack without a control could not fail');
  if (!isOneOf(CONTROLS, control)) throw wrong(`there is no control "${control}"`);
  if (kinds.length === 0) throw wrong('its head must say what the control shows');
  const shows = kinds.map((kind) => {
    if (!isOneOf(SIGNALS, kind)) throw wrong(`"${kind}" is nothing that a control could show`);
    return kind;
  });
  const limits: Limits = { ...LIMITS, ...JSON.parse(line('Limits') ?? '{}') };
  const known = line('Known');
  const [engine = '', signal = '', reason = ''] = known?.split(/: */) ?? [];
  if (known !== undefined && (!isOneOf(SIGNALS, signal) || reason === ''))
    throw wrong('what is known has an engine, a signal, a reason');
  return {
    name,
    source,
    rule,
    origin,
    control,
    shows,
    refused: line('Refused'),
    limits,
    known: known === undefined ? undefined : { engine, signal: signal as Signal },
  };
}
