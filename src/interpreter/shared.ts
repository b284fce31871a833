/** What the interpreters of one host share: the disk cache, the heap, and the generated code of each contract. */
import type { Contract } from '../contract/index.ts';
import type { BoundaryPrograms } from './boundary/boundary.ts';
import { generate } from './boundary/generate/host.ts';
import { DiskCache } from './cache.ts';
import { Heap } from './meter/heap.ts';
import { evaluateApart, Program } from './realm/context.ts';
import { ImageStore, Verdicts } from './store.ts';

/** The code that the boundary runs for a contract, to be read: one script for each realm. */
export function printBoundary(contract: Contract<unknown>): { readonly guest: string; readonly host: string } {
  return generate(contract.schema);
}

export class Shared {
  readonly images: ImageStore;
  readonly verdicts: Verdicts;
  readonly heap = new Heap(evaluateApart);
  readonly #checked = new WeakMap<object, BoundaryPrograms>();
  readonly #unchecked = new WeakMap<object, BoundaryPrograms>();
  #scripts = 0;

  /** @param cache a folder, `false` for none, left out for the user's cache folder */
  constructor(cache?: string | false) {
    const disk = cache === false ? undefined : DiskCache.open(cache);
    this.images = new ImageStore(disk);
    this.verdicts = new Verdicts(disk);
  }

  /** @param checked whether the arguments of hosts are checked */
  programs(contract: Contract<unknown>, checked: boolean): BoundaryPrograms {
    const programs = checked ? this.#checked : this.#unchecked;
    const known = programs.get(contract);
    if (known !== undefined) return known;
    const { schema } = contract;
    const { guest, host } = generate(schema, checked);
    const made = {
      guest: new Program(guest, `tsugi:guest/${schema.name}`),
      host: new Program(host, `tsugi:host/${schema.name}`),
      name: schema.name,
    };
    programs.set(contract, made);
    return made;
  }

  /** A number for a script that no other script of these interpreters has. */
  nextScript(): number {
    return ++this.#scripts;
  }
}
