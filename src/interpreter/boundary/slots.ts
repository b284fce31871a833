/** A private field that can be put on any object, which shows to nobody else. It costs what a field costs. */
export interface Slot<V> {
  /** @returns undefined if it is not there */
  read(object: object): V | undefined;
  /** @throws TypeError if it is there, or if the object takes no more fields */
  put(object: object, value: V): void;
}

export function createSlot<V extends {}>(): Slot<V> {
  /** A constructor that returns an object has the class that extends it put its fields there (ECMA-262 10.2.2, step 12). */
  class Any {
    constructor(object: object) {
      // biome-ignore lint/correctness/noConstructorReturn: it is what this is for
      return object;
    }
  }
  class Holder extends Any {
    readonly #value: V;
    constructor(object: object, value: V) {
      super(object);
      this.#value = value;
    }
    static read(object: object): V | undefined {
      return #value in object ? object.#value : undefined;
    }
    static put(object: object, value: V): void {
      new Holder(object, value);
    }
  }
  return Holder;
}
