/** What the interpreters of one host share: the disk cache, the heap, and the generated code of each contract. */
import type { Contract } from '../contract/index.ts';
import { Ahead } from './ahead.ts';
import type { BoundaryPrograms } from './boundary/boundary.ts';
import { generateFront, type Slot } from './boundary/generate/front.ts';
import { generate } from './boundary/generate/host.ts';
import { DiskCache } from './cache.ts';
import { Heap } from './meter/heap.ts';
import { evaluateApart, Program } from './realm/context.ts';
import { Realms } from './realms.ts';
import { Spares } from './spares.ts';
import { ImageStore, Verdicts } from './store.ts';

/** The code that the boundary runs for a contract, to be read: one script for each realm. */
export function printBoundary(contract: Contract<unknown>): { readonly guest: string; readonly host: string } {
  return generate(contract.schema);
}

export class Shared {
  readonly images: ImageStore;
  readonly ahead: Ahead;
  readonly verdicts: Verdicts;
  readonly heap = new Heap((text) => evaluateApart(text, (context) => this.realms.add(context)));
  readonly realms = new Realms(this.heap);
  readonly spares = new Spares(this.realms);
  readonly #checked = new WeakMap<object, BoundaryPrograms>();
  readonly #unchecked = new WeakMap<object, BoundaryPrograms>();
  readonly #counted = new WeakMap<object, Program>();
  readonly #uncounted = new WeakMap<object, Program>();
  readonly #installs = new WeakMap<object, Map<string, Contract<unknown>>>();
  readonly #disk: DiskCache | undefined;
  #scripts = 0;

  /** @param cache a folder, `false` for none, left out for the user's cache folder */
  constructor(cache?: string | false) {
    const disk = cache === false ? undefined : DiskCache.open(cache);
    this.#disk = disk;
    this.images = new ImageStore(disk);
    this.ahead = new Ahead(this.images);
    this.verdicts = new Verdicts(disk);
  }

  /** The disk cache, which can put off writing; undefined if there is none. */
  get disk(): Pick<DiskCache, 'hold' | 'release' | 'flush'> | undefined {
    return this.#disk;
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

  /**
   * Makes the object that a host keeps of a plugin while its implementations come and go; see `generate/front.ts`.
   * @param counted whether its calls are counted
   */
  front<T>(contract: Contract<T>, slot: Slot, counted: boolean): T {
    const fronts = counted ? this.#counted : this.#uncounted;
    const program =
      fronts.get(contract) ??
      new Program(generateFront(contract.schema, counted), `tsugi:front/${contract.schema.name}`);
    fronts.set(contract, program);
    // run anew for each plugin, as the host half of a boundary is
    return (program.runHere() as (slot: Slot) => T)(slot);
  }

  /** The contract by which a typed module gets into a realm; one for each module, so that its programs are made once. */
  install(
    module: string,
    contract: Contract<object>,
    members: readonly string[],
    make: () => Contract<unknown>,
  ): Contract<unknown> {
    const known = this.#installs.get(contract) ?? new Map<string, Contract<unknown>>();
    this.#installs.set(contract, known);
    const key = [module, ...members].join(' ');
    const made = known.get(key) ?? make();
    known.set(key, made);
    return made;
  }

  /** A number for a script that no other script of these interpreters has. */
  nextScript(): number {
    return ++this.#scripts;
  }
}
