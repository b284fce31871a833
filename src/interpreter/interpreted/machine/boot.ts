/**
 * The interpreted engine inside a guest's realm. The bundle of this folder is run once for each bank, before any code of the
 * guest and before the realm is hardened.
 */
import { create } from '../../realm/guest/primordials.ts';
import type { Expr, ProgramIr } from '../ir.ts';
import { compileCode } from './codes.ts';
import { compileExpression } from './expressions.ts';
import { RealmSyntaxError } from './faults.ts';
import { newFrame } from './frames.ts';
import { createClosure, createFunction, running } from './functions.ts';
import { resume } from './generators.ts';
import { installMachine, type TraceEntry } from './machine.ts';
import { defineGlobal } from './names.ts';
import type { Site } from './sites.ts';
import type { Bank, Code, Frame, Globals, Unit } from './state.ts';

// biome-ignore lint/style/useConst: declared by the realm's first script, and set here
declare let $tsugi_engine: EngineParts;

export interface EngineParts {
  readonly bank: Bank;
  install(banks: readonly Bank[], sites: readonly Site[], frozen: boolean): EngineRuntime;
}

/** What the host gets of the engine. */
export interface EngineRuntime {
  /** Where an error of the guest came from, innermost first. */
  readonly trace: (error: unknown) => readonly TraceEntry[] | undefined;
  /** Binds the names that cannot be redefined. To be called when the realm is complete. */
  bindGlobals(names: readonly string[]): void;
  /** A module as a function that evaluates it. @param json a `ProgramIr` */
  module(json: string, script: string, step: Unit['step']): ModuleBody;
  /** Runs a script. @returns its completion value */
  script(json: string, script: string, step: Unit['step']): unknown;
}

type ModuleBody = (
  exports: (getters: Readonly<Record<string, () => unknown>>) => void,
  imports: readonly object[],
  meta: object,
) => unknown;

const { parse } = JSON;

function install(banks: readonly Bank[], sites: readonly Site[], frozen: boolean): EngineRuntime {
  const trace = installMachine(banks, sites, frozen);
  return {
    trace,
    bindGlobals(names) {
      const { object, constants } = $tsugi_machine.globals;
      for (let i = 0; i < names.length; i++) constants[names[i] as string] = object[names[i] as string];
    },
    module: (json, script, step) => (exports, imports, meta) => {
      const program = parse(json) as ProgramIr;
      const code = $tsugi_machine.code(program.code, { script, meta, imports, step });
      const f = start(code);
      exports(getters(program, code, f));
      return code.ir.suspends ? drive(code, f) : code.run(f);
    },
    script: (json, script, step) => {
      const program = parse(json) as ProgramIr;
      const code = $tsugi_machine.code(program.code, { script, meta: create(null) as object, imports: [], step });
      declareGlobals(program);
      const f = start(code);
      f[0] = globalThis;
      code.run(f);
      return f[4];
    },
  };
}

const start = (code: Code): Frame => newFrame(createClosure(code, undefined, undefined), undefined, code.size);

/** A function for each export; a variable in its dead zone throws. */
function getters(program: ProgramIr, code: Code, f: Frame): Readonly<Record<string, () => unknown>> {
  const made = create(null) as Record<string, () => unknown>;
  for (let i = 0; i < program.exports.length; i++) {
    const { name, value } = program.exports[i] as { name: string; value: Expr };
    const read = compileExpression(value, { unit: code.unit });
    made[name] = () => read(f);
  }
  return made;
}

/** A module with top-level await. Async functions have the same loop in them: to await it from there would take a turn more. */
async function drive(code: Code, f: Frame): Promise<unknown> {
  code.run(f);
  const steps = running(code, f);
  let failed = false;
  let value: unknown;
  for (;;) {
    const result = resume(steps, failed, value);
    if (result.done) return undefined;
    try {
      value = await result.value;
      failed = false;
    } catch (error) {
      value = error;
      failed = true;
    }
  }
}

/** GlobalDeclarationInstantiation (16.1.7). */
function declareGlobals({ vars, functions, lexical }: ProgramIr): void {
  const { globals } = $tsugi_machine;
  const taken = (name: string): Error => new RealmSyntaxError(`Identifier '${name}' has already been declared`);
  const check = (name: string): void => {
    if (name in globals.lexical || name in globals.constants) throw taken(name);
  };
  for (let i = 0; i < lexical.length; i++) {
    const { name } = lexical[i] as ProgramIr['lexical'][number];
    check(name);
    const own = getOwnPropertyDescriptor(globals.object, name);
    if (own !== undefined && own.configurable !== true) throw taken(name);
  }
  for (let i = 0; i < vars.length; i++) check(vars[i] as string);
  for (let i = 0; i < functions.length; i++) check(functions[i] as string);
  for (let i = 0; i < functions.length; i++) defineGlobal(functions[i] as string, undefined);
  for (let i = 0; i < vars.length; i++) {
    const name = vars[i] as string;
    if (getOwnPropertyDescriptor(globals.object, name) === undefined) defineGlobal(name, undefined);
  }
  for (let i = 0; i < lexical.length; i++) {
    const { name, fixed } = lexical[i] as ProgramIr['lexical'][number];
    (globals.lexical as Globals['lexical'])[name] = { value: $tsugi_dead, fixed };
  }
}
const { getOwnPropertyDescriptor } = Object;

$tsugi_engine = { bank: { compile: compileCode, create: createFunction }, install };
