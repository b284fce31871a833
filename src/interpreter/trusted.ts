/**
 * Modules of the host's own realm, bound to contracts by the same generated code as guests are: their results are checked,
 * and their errors come out with the place in their source. They are trusted: no meter counts what they do.
 */
import { fileURLToPath } from 'node:url';
import type { Contract } from '../contract/index.ts';
import { TsugiError } from '../diagnostics/error.ts';
import { Boundary, type BoundaryMeter, type BoundaryPrograms } from './boundary/boundary.ts';
import { type FaultMeter, Faults } from './boundary/faults.ts';
import { generate } from './boundary/generate/host.ts';
import { sameRealm } from './boundary/same-realm.ts';
import { describeHere, HostErrors } from './boundary/thrown.ts';
import type { CallWatch } from './boundary/watch.ts';
import { emptyImage, Image } from './image.ts';
import { Images } from './images.ts';
import type { Limits } from './meter/tuning.ts';
import { GuestModule } from './module.ts';
import { type ArgumentChecks, isChecked, limitsOf } from './options.ts';
import { Program } from './realm/context.ts';
import { watchRejections } from './rejections.ts';
import type { Position } from './transpile/source-map.ts';

export interface TrustedOptions {
  /** The plugin's name, for messages. */
  readonly name: string;
  /** Of these, `asyncMs` is held. */
  readonly limits: Limits | false | undefined;
  readonly checkArguments: ArgumentChecks | undefined;
  readonly watch: CallWatch | undefined;
  readonly onLimit: (error: TsugiError) => void;
  /** A call's promise was rejected, and nobody handles that. */
  readonly onUncaught: (error: unknown) => void;
  /** The code that binds contracts; to be kept over the lives of a plugin. */
  readonly programs: TrustedPrograms;
}

/** A module that was evaluated. */
export interface TrustedSource {
  readonly namespace: Readonly<Record<string, unknown>>;
  /** What V8 calls the module in stack traces. */
  readonly url: string;
  readonly js: string;
  /** Its source map as JSON. */
  readonly map: string;
  /** The entry file. */
  readonly file: string;
  /** What the names in the source map are relative to. */
  readonly folder: string;
}

/** Code that binds contracts, made once for each. */
export class TrustedPrograms {
  readonly #made = new WeakMap<object, Map<boolean, BoundaryPrograms>>();

  of(contract: Contract<unknown>, checked: boolean): BoundaryPrograms {
    const known = this.#made.get(contract) ?? new Map<boolean, BoundaryPrograms>();
    this.#made.set(contract, known);
    const programs = known.get(checked) ?? makePrograms(contract, checked);
    known.set(checked, programs);
    return programs;
  }
}

function makePrograms({ schema }: Contract<unknown>, checked: boolean): BoundaryPrograms {
  const { guest, host } = generate(schema, checked, true);
  const program = new Program(guest, `tsugi:native/${schema.name}`);
  return {
    guest: { runIn: () => program.runHere() },
    host: new Program(host, `tsugi:host/${schema.name}`),
    name: schema.name,
  };
}

/** One life of a plugin in the host's realm. */
export class Trusted {
  readonly #images = new Images();
  readonly #faults: Faults;
  readonly #boundary: Boundary;
  readonly #programs: (contract: Contract<unknown>) => BoundaryPrograms;
  #open = true;

  /** @throws TsugiError `TYPE` for limits that are none */
  constructor({ name, limits, checkArguments, watch, onLimit, onUncaught, programs }: TrustedOptions) {
    const checked = isChecked(checkArguments ?? 'always');
    this.#programs = (contract) => programs.of(contract, checked);
    const meter = new NoMeter(limitsOf(limits));
    const hosts = new HostErrors();
    const describe = describeHere(hosts, (place, line, column) => this.#images.locate(pathOf(place), line, column));
    const faults = new TrustedFaults(name, meter, this.#images, { describe }, onLimit);
    this.#faults = faults;
    const runtime = sameRealm((error) => hosts.give(error, faults.toGuest(error)));
    this.#boundary = new Boundary(runtime, meter, faults, name, watch);
    watchRejections(this.#boundary.promisePrototype, (error) => {
      if (this.#open) onUncaught(error);
    });
  }

  /**
   * Makes positions in a module's code known, and has it evaluated.
   * @param evaluate gives the module's namespace
   * @throws TsugiError `GUEST` for what it threw
   */
  async module(
    source: Omit<TrustedSource, 'namespace'>,
    evaluate: () => Promise<TrustedSource['namespace']>,
  ): Promise<GuestModule> {
    const image = new PlainImage(source);
    this.#images.add(image);
    let namespace: TrustedSource['namespace'];
    try {
      namespace = await evaluate();
    } catch (error) {
      throw this.#faults.fromGuest(error);
    }
    const getters = Object.fromEntries(Object.keys(namespace).map((name) => [name, () => namespace[name]]));
    const named = { data: { exports: Object.keys(getters) }, filename: source.file };
    return new GuestModule(named, getters, this.#boundary, {}, this.#programs);
  }

  /** How much of its work the host waits for: promises, and streams that are being read. */
  get pending(): number {
    return this.#boundary.pending;
  }

  /** Calls fail from now on, and what the host waits for is rejected. What the module itself goes on with cannot be ended. */
  close(): void {
    this.#open = false;
    this.#boundary.close();
  }
}

/** V8 writes URLs of files in stack traces; hosts that format these themselves often write paths. */
const pathOf = (place: string): string => (place.startsWith('file:') ? fileURLToPath(place) : place);

/** Code that V8 runs as it stands. */
class PlainImage extends Image {
  constructor({ url, js, map, file, folder }: Omit<TrustedSource, 'namespace'>) {
    super(emptyImage(js, map), pathOf(url), file, folder);
  }

  override locate(line: number, column: number): Position | undefined {
    return this.original(line, column);
  }
}

/** Errors of the host's are those that it has given away; any other error of this realm may be the plugin's. */
class TrustedFaults extends Faults {
  protected override isHosts(thrown: unknown): boolean {
    return thrown instanceof TsugiError;
  }
}

/** Counts nothing, and ends nothing. */
class NoMeter implements BoundaryMeter, FaultMeter {
  epoch = 0;
  inHost = 0;
  readonly exceeded = undefined;
  readonly limits: Required<Limits>;

  constructor(limits: Required<Limits>) {
    this.limits = limits;
  }

  /** No termination is told twice: a timeout is told where it is made. */
  get lastEpoch(): number {
    return this.epoch;
  }

  charge(): boolean {
    return true;
  }

  close(error: () => Error): void {
    Object.defineProperty(this, 'epoch', {
      get() {
        throw error();
      },
    });
  }
}
