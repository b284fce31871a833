/**
 * Facets look like plain objects. Their accessors stand on the prototype, where making a facet costs nothing; those who
 * ask for own properties (`Object.keys`, JSON, spread …) get them put on the instance first.
 */
import { type Body, guard, replace } from './methods.ts';
import {
  apply,
  defineProperty,
  freeze,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  RealmObject,
  RealmWeakMap,
  weakMapGet,
  weakMapSet,
} from './primordials.ts';

export interface FacetMember {
  readonly name: string;
  readonly optional: boolean;
}

/** @returns the host object behind a facet of one class, undefined for anything else */
type Unwrap = (value: unknown) => unknown;

interface FacetClass {
  readonly members: readonly FacetMember[];
  readonly unwrap: Unwrap;
}

export interface Facets {
  /** Makes a class one of facets, and unreachable from its instances: whoever had it could make facets of anything. */
  seal(facet: { prototype: object }, members: readonly FacetMember[], unwrap: Unwrap): void;
  /** Puts the members on a facet as own properties; anything else passes as it is. */
  own<V>(value: V): V;
  /** Has all facets made from now on with their members as own properties. */
  whole(): void;
  /** `whole` of the object becomes true with the first call of `whole`: V8 takes it for a constant until then. */
  follow(switches: { whole: boolean }): void;
  /** The host object behind a facet of whatever class, or undefined. */
  unwrap(value: object): unknown;
}

/** Built-ins that show own properties, by how many of their first arguments are looked at. */
const SHOW_OWN: readonly (readonly [owner: object, names: readonly string[], count: number])[] = [
  [
    RealmObject,
    [
      'keys',
      'values',
      'entries',
      'getOwnPropertyNames',
      'getOwnPropertyDescriptor',
      'getOwnPropertyDescriptors',
      'hasOwn',
    ],
    1,
  ],
  [RealmObject, ['assign'], 1000],
  [Reflect, ['ownKeys', 'getOwnPropertyDescriptor'], 1],
];

export function createFacets(): Facets {
  const prototypes = new RealmWeakMap<object, FacetClass>();
  const shown = new RealmWeakMap<object, boolean>();
  const plain = RealmObject.prototype;
  let any = false;
  let whole = false;
  const followers: { whole: boolean }[] = [];

  const show = (facet: object, prototype: object, members: readonly FacetMember[]): void => {
    if (weakMapGet(shown, facet) === true) return;
    weakMapSet(shown, facet, true);
    for (let i = 0; i < members.length; i++) {
      const { name, optional } = members[i] as FacetMember;
      if (optional && isAbsent(facet, name)) continue;
      const accessor = getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
      defineProperty(facet, name, { ...accessor, enumerable: true, configurable: true });
    }
  };

  const own = <V>(value: V): V => {
    if (!any || typeof value !== 'object' || value === null) return value;
    const prototype = getPrototypeOf(value);
    if (prototype === plain || prototype === null) return value;
    const facet = weakMapGet(prototypes, prototype) as FacetClass | undefined;
    if (facet !== undefined) show(value, prototype, facet.members);
    return value;
  };

  const showing: Body = (native, _self, args, count) => {
    for (let i = 0; i < args.length && i < count; i++) own(args[i]);
    return apply(native, undefined, args);
  };
  for (let at = 0; at < SHOW_OWN.length; at++) {
    const [owner, names, count] = SHOW_OWN[at] as (typeof SHOW_OWN)[number];
    for (let i = 0; i < names.length; i++) guard(owner, names[i] as string, showing, count);
  }
  wrapReceiver('hasOwnProperty', own);
  wrapReceiver('propertyIsEnumerable', own);

  return {
    own,
    whole() {
      whole = true;
      for (let i = 0; i < followers.length; i++) (followers[i] as { whole: boolean }).whole = true;
    },
    follow(switches) {
      switches.whole = whole;
      followers[followers.length] = switches;
    },
    unwrap(value) {
      const prototype = any ? getPrototypeOf(value) : null;
      if (prototype === null || prototype === plain) return undefined;
      return (weakMapGet(prototypes, prototype) as FacetClass | undefined)?.unwrap(value);
    },
    seal(facet, members, unwrap) {
      any = true;
      weakMapSet(prototypes, facet.prototype, { members, unwrap });
      defineProperty(facet.prototype, 'constructor', { value: RealmObject });
      if (!('toJSON' in facet.prototype)) {
        const json = {
          toJSON(this: unknown) {
            return own(this);
          },
        };
        defineProperty(facet.prototype, 'toJSON', { value: freeze(json.toJSON), enumerable: false });
      }
      freeze(facet.prototype);
      freeze(facet);
    },
  };
}

/** A member that cannot be read is there: whoever reads it is told why. */
function isAbsent(facet: object, name: string): boolean {
  try {
    return (facet as Record<string, unknown>)[name] === undefined;
  } catch {
    return false;
  }
}

function wrapReceiver(name: 'hasOwnProperty' | 'propertyIsEnumerable', own: Facets['own']): void {
  replace(RealmObject.prototype, name, (native) => {
    const method = {
      [name](this: unknown, key: PropertyKey) {
        return apply(native, own(this), [key]);
      },
    };
    return method[name];
  });
}
