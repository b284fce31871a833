/** Realms, some of them made before anybody asks for them: while a host waits for something else. */
import { Alarm } from './meter/alarm.ts';
import { Realm, type RealmKind } from './realm/realm.ts';
import type { Realms } from './realms.ts';

/** What differs between realms that can be made beforehand. */
export type SpareKind = Pick<RealmKind, 'metered' | 'interpreted'>;

const nameOf = ({ metered, interpreted }: SpareKind): string => `${metered} ${interpreted}`;

export class Spares {
  readonly #realms: Realms;
  readonly #made = new Map<string, Realm[]>();

  constructor(realms: Realms) {
    this.#realms = realms;
  }

  /** Makes one beforehand, which takes milliseconds. */
  add(kind: SpareKind): void {
    const made = this.#made.get(nameOf(kind)) ?? [];
    this.#made.set(nameOf(kind), made);
    made.push(this.#make({ ...kind, mutable: false, deterministic: undefined }));
  }

  /** A realm that nobody else has. */
  take(kind: Omit<RealmKind, 'ring'>): Realm {
    const plain = !kind.mutable && kind.deterministic === undefined;
    return (plain ? this.#made.get(nameOf(kind))?.shift() : undefined) ?? this.#make(kind);
  }

  /** Lets go of those that nobody has taken. */
  clear(): void {
    this.#made.clear();
  }

  #make(kind: Omit<RealmKind, 'ring'>): Realm {
    const realm = new Realm({ ...kind, ring: Alarm.own.ring });
    this.#realms.add(realm.context);
    return realm;
  }
}
