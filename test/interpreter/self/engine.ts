/**
 * The interpreted engine as a program for guests: parser, resolution, lowering and machine in one module. `bundle.ts` makes it
 * self-contained, and gives it the variables that the machine expects of its realm.
 */
import '../../../src/interpreter/interpreted/machine/boot.ts';
import '../../../src/interpreter/interpreted/machine/sites.ts';
import { lowerProgram } from '../../../src/interpreter/interpreted/lower/program.ts';
import type { EngineParts } from '../../../src/interpreter/interpreted/machine/boot.ts';
import type { TraceEntry } from '../../../src/interpreter/interpreted/machine/machine.ts';
import type { Site } from '../../../src/interpreter/interpreted/machine/sites.ts';
import { parseModule } from '../../../src/interpreter/parse/acorn.ts';
import { LISTS } from '../../../src/interpreter/realm/lists.ts';
import { resolve } from '../../../src/interpreter/resolve/resolve.ts';

declare const $tsugi_engine: EngineParts;
declare const $tsugi_site: Site;
// biome-ignore lint/style/useConst: declared by the text around this one, and set here
declare let $tsugi_lists: typeof LISTS;

$tsugi_lists = LISTS;

const { module, trace } = $tsugi_engine.install([$tsugi_engine.bank], [$tsugi_site], false);

export interface Run {
  readonly exports: Readonly<Record<string, unknown>>;
  /** What the program threw. */
  readonly error?: { readonly name: string; readonly message: string };
  /** Where that came from by the engine's own frames, innermost first. */
  readonly trace?: readonly TraceEntry[];
  /** How many ticks it took. */
  readonly ticks: number;
}

/**
 * Evaluates a module that imports nothing.
 * @param ticks after how many it is ended
 */
export async function run(source: string, script: string, ticks: number): Promise<Run> {
  $tsugi_n = ticks;
  let getters: Readonly<Record<string, () => unknown>> = {};
  const exports: Record<string, unknown> = {};
  try {
    const program = parseModule(source, script);
    const json = JSON.stringify(lowerProgram(program, resolve(program)));
    await module(json, script, null)(
      (made) => {
        getters = made;
      },
      [],
      {},
    );
    for (const [name, get] of Object.entries(getters)) exports[name] = get();
    return { exports, ticks: ticks - $tsugi_n };
  } catch (error) {
    const { name, message } = error as Error;
    return { exports, error: { name, message }, trace: trace(error) ?? [], ticks: ticks - $tsugi_n };
  }
}
