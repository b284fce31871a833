/**
 * The named types of a schema, and the circles that types form. An interface has a place in `types` from the start, so
 * whatever comes back to it finds its name. Any other type gets a place only if it turns out to contain itself.
 */

import { uniqueName } from './names.ts';
import { lastingName } from './reflect-library.ts';
import type { NamedType, ObjectType, RefType, Type } from './schema.ts';
import type { CompilerType, OpenProgram } from './typescript.ts';

/** An unnamed type that is being reflected. */
interface Frame {
  readonly type: CompilerType;
  /** Its place in `types`, once something inside has come back to it. */
  key?: string;
}

/** Holds a place in the order of `types`; whoever refers to the type meanwhile uses its key alone. */
const PLACEHOLDER: NamedType = { kind: 'never' };

export class Naming {
  readonly types = new Map<string, NamedType>();
  readonly #open: OpenProgram;
  /** The keys in `types`, by the compiler's number of the type. */
  readonly #keys = new Map<number, string>();
  #frames: Frame[] = [];

  constructor(open: OpenProgram) {
    this.#open = open;
  }

  /** Puts an object type into `types` unless it is there, and refers to it. */
  reference(type: CompilerType, name: string, reflect: () => ObjectType): RefType {
    const known = this.#keys.get(type.id);
    if (known !== undefined) return { kind: 'ref', name: known };
    const key = this.#claim(name);
    this.#keys.set(type.id, key);
    // Whoever comes back to a type from inside this one comes through its name, so a circle outside ends here.
    const outside = this.#frames;
    this.#frames = [];
    const symbol = type.getAliasSymbol() ?? type.getSymbol();
    const doc = symbol?.getDocumentationComment(this.#open.checker).trim();
    this.types.set(key, { ...reflect(), name, ...(doc && { doc }) });
    this.#frames = outside;
    return { kind: 'ref', name: key };
  }

  /** Reflects a type that has no place of its own; where it contains itself it gets one. */
  within(type: CompilerType, reflect: () => Type): Type {
    const known = this.#keys.get(type.id);
    if (known !== undefined) return { kind: 'ref', name: known };
    const again = this.#frames.findLastIndex((frame) => frame.type.id === type.id);
    const open = this.#frames[again];
    const key = open && this.#closing(open, again);
    if (key !== undefined) return { kind: 'ref', name: key };

    const frame: Frame = { type };
    this.#frames.push(frame);
    const result = reflect();
    this.#frames.pop();
    if (frame.key === undefined) return result;
    this.#keys.set(type.id, frame.key);
    // A reference has its place already, so that its type cannot have been met again in here.
    if (result.kind !== 'ref') this.types.set(frame.key, named(result, frame.key));
    return { kind: 'ref', name: frame.key };
  }

  /**
   * @param at where among the frames the type stands that was met again
   * @returns its key; undefined if a type further inside has a name, which will close the circle in its turn
   */
  #closing(frame: Frame, at: number): string | undefined {
    if (frame.key !== undefined) return frame.key;
    const own = lastingName(this.#open, frame.type);
    if (own === undefined && this.#frames.slice(at + 1).some(({ type }) => lastingName(this.#open, type))) {
      return undefined;
    }
    const around = (): string | undefined =>
      this.#frames
        .slice(0, at)
        .map(({ type }) => lastingName(this.#open, type))
        .findLast((name) => name !== undefined);
    frame.key = this.#claim(own ?? around() ?? 'Recursive');
    return frame.key;
  }

  /** Whether one generic is being reflected within another instance of itself. */
  grows(): boolean {
    const aliases = this.#frames.flatMap(({ type }) => type.getAliasSymbol()?.id ?? []);
    return new Set(aliases).size < aliases.length;
  }

  #claim(name: string): string {
    const key = uniqueName(name, this.types);
    this.types.set(key, PLACEHOLDER);
    return key;
  }
}

const named = (type: NamedType, name: string): NamedType => (type.kind === 'object' ? { ...type, name } : type);
